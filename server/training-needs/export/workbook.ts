/** The same as a workbook with a sheet for the needs, one for the groups, and one for the method. */
import writeXlsxFile from 'write-excel-file/node';
import type {TrainingNeeds} from '../contract.ts';
import {sheetsOf} from './sheets.ts';

/** Widths are in characters, as spreadsheets have them. */
const [wide, narrow] = [40, 12];

/** Texts stay texts: a spreadsheet takes none of them for a formula. */
export async function toWorkbook(needs: TrainingNeeds): Promise<Uint8Array> {
  const sheets = sheetsOf(needs).map(({name, headings, rows}) => ({
    sheet: name,
    columns: headings.map((_, column) => ({width: headings.length === 1 ? 120 : column === 0 ? wide : narrow})),
    stickyRowsCount: 1,
    data: [headings.map((value) => ({value, fontWeight: 'bold' as const, wrap: true})), ...rows],
  }));
  return writeXlsxFile(sheets).toBuffer();
}
