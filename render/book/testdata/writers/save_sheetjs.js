// Opens every workbook of a folder with SheetJS and saves it in another.
const fs = require('fs'), path = require('path'), XLSX = require('xlsx');
const [source, out] = process.argv.slice(2);
for (const name of fs.readdirSync(source).sort()) {
  const book = XLSX.readFile(path.join(source, name), {cellNF: true, cellStyles: true, sheetStubs: true});
  XLSX.writeFile(book, path.join(out, name), {compression: true});
}
