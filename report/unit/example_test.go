package unit_test

import (
	"fmt"

	"github.com/vanban-go/vanban/report/unit"
)

func ExampleSet_Select() {
	list := &unit.List{Units: []unit.Unit{
		{Code: "hp001", Type: unit.Ward, Name: "Thủy Nguyên"},
		{Code: "hp007", Type: unit.Ward, Name: "Lê Ích Mộc", NamedAfter: "person"},
		{Code: "hp060", Type: unit.Commune, Name: "Kiến Hải"},
	}}
	wards := unit.Set{Units: []string{"phuong"}, Except: []string{"hp001"}}
	for _, u := range wards.Select(list) {
		fmt.Println(u.Code, u.FullName())
	}
	// Output: hp007 Phường Lê Ích Mộc
}

func ExampleSet_Validate() {
	list := &unit.List{Units: []unit.Unit{{Code: "hp060", Type: unit.Commune, Name: "Kiến Hải"}}}
	for _, p := range (unit.Set{Units: []string{"Kiên Hải"}}).Validate(list) {
		fmt.Println(p)
	}
	// Output: units[0]: không có đơn vị nào có mã "Kiên Hải"; có phải "hp060" (xã Kiến Hải)? [unknown-unit]
}
