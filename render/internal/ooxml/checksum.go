package ooxml

import "hash/crc32"

// The checksum of a zip is the rest of the content, taken as a polynomial over
// two values, by that of IEEE 802.3. A polynomial is a word whose highest bit is
// 1 and whose next ones are x, x² and so on.

// behind returns what the checksum of a text is multiplied by where n bytes
// follow it: x to the power of their bits.
func behind(n int) uint32 {
	const one, byteLong = 1 << 31, 1 << (31 - 8)
	product, square := uint32(one), uint32(byteLong)
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			product = times(product, square)
		}
		square = times(square, square)
	}
	return product
}

// times multiplies two polynomials.
func times(a, b uint32) (product uint32) {
	for ; a != 0; a <<= 1 {
		if a>>31 == 1 {
			product ^= b
		}
		carry := b & 1
		b = b>>1 ^ carry*crc32.IEEE
	}
	return product
}

// joined returns the checksum of two texts, one behind the other, by those of both
// and what the length of the second makes of the first.
func joined(first, second, behind uint32) uint32 { return times(behind, first) ^ second }
