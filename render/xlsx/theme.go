package xlsx

import (
	"sync"

	"github.com/vanban-go/vanban/render/internal/ooxml"
)

// theme is the least that a theme can be. Nothing here takes a colour or font
// from it, but some readers know no colours at all where there is none.
const theme = xmlHeader + `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="vanban"><a:themeElements><a:clrScheme name="vanban">` +
	`<a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>` +
	`<a:accent1><a:srgbClr val="1F3864"/></a:accent1><a:accent2><a:srgbClr val="9DC3E6"/></a:accent2><a:accent3><a:srgbClr val="C55A11"/></a:accent3>` +
	`<a:accent4><a:srgbClr val="8FAF7A"/></a:accent4><a:accent5><a:srgbClr val="505050"/></a:accent5><a:accent6><a:srgbClr val="7030A0"/></a:accent6>` +
	`<a:hlink><a:srgbClr val="` + linkColour + `"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme>` +
	`<a:fontScheme name="vanban"><a:majorFont>` + themeFonts + `</a:majorFont><a:minorFont>` + themeFonts + `</a:minorFont></a:fontScheme>` +
	`<a:fmtScheme name="vanban"><a:fillStyleLst>` + themeFill + themeFill + themeFill + `</a:fillStyleLst><a:lnStyleLst>` + themeLine + themeLine + themeLine + `</a:lnStyleLst>` +
	`<a:effectStyleLst>` + themeEffect + themeEffect + themeEffect + `</a:effectStyleLst><a:bgFillStyleLst>` + themeFill + themeFill + themeFill + `</a:bgFillStyleLst></a:fmtScheme>` +
	`</a:themeElements></a:theme>`

const (
	themeFonts  = `<a:latin typeface="Times New Roman"/><a:ea typeface=""/><a:cs typeface=""/>`
	themeFill   = `<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`
	themeLine   = `<a:ln w="6350">` + themeFill + `</a:ln>`
	themeEffect = `<a:effectStyle><a:effectLst/></a:effectStyle>`
)

// fixed are the parts that all books have alike, compressed once.
var fixed = sync.OnceValue(func() map[string]ooxml.Part {
	parts := make(map[string]ooxml.Part)
	for name, data := range map[string][]byte{themePart: []byte(theme), appPart: []byte(appProperties), relationsOf(""): packageRelations()} {
		parts[name] = ooxml.Pack(name, data)
	}
	return parts
})
