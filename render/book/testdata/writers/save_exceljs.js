// Opens every workbook of a folder with exceljs and saves it in another.
const fs = require('fs'), path = require('path'), ExcelJS = require('exceljs');
const [source, out] = process.argv.slice(2);
(async () => {
  for (const name of fs.readdirSync(source).sort()) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path.join(source, name));
    await book.xlsx.writeFile(path.join(out, name));
  }
})().catch(err => { console.error(err); process.exit(1); });
