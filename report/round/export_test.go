package round

// Addressees are the parties that are asked for something, for tests.
func (r *Round) Addressees() []addressee { return r.addressees() }
