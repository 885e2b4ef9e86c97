package date

// JSONSchema returns the JSON Schema of what Parse reads: a text, or a year as
// a number. An editor takes 2025 for a number and 2025-09-25 for a text.
func (Date) JSONSchema() string {
	return `{
		"type": ["string", "integer"],
		"pattern": "^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|[0-9]{1,2}/([0-9]{1,2}/)?[0-9]{4})$",
		"minimum": 1000,
		"maximum": 9999,
		"examples": ["25/9/2025", "2025-09-25", "9/2025", 2025]
	}`
}
