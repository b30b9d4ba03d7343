/**
 * Tables of corner points in workbooks of Excel 2007 and later (.xlsx, ECMA-376 part 1: SpreadsheetML). Own code, because
 * libraries make a list as long as the column that a cell claims to stand in, and keep formulas; of a workbook of unknown
 * origin only texts and numbers are looked at, nothing is computed.
 */
package lanxian.exchange.xlsx;
