// Package unit holds the administrative units that are inspected (xã, phường,
// đặc khu).
//
// A unit is known by its code alone. Names are no identity: two communes of
// one province can differ by a single tone mark, and many names occur in
// several provinces. Lists keep the order of the file, which is the official
// one.
//
// All types are plain values, safe for concurrent use.
package unit
