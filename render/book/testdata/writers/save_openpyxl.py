"""Opens every workbook of a folder with openpyxl and saves it in another."""
import os, sys
import openpyxl

source, out = sys.argv[1:]
for name in sorted(os.listdir(source)):
    openpyxl.load_workbook(os.path.join(source, name)).save(os.path.join(out, name))
