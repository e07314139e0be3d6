/** The same figures for a spreadsheet: what this reader may see. */
import {trainingNeedsApi} from '../../../../server/training-needs/contract.ts';

export function Downloads({view}: {view?: string | undefined}) {
  const query = view === undefined ? '' : `?for=${view}`;
  return (
    <p className="not-printed">
      Download the figures:{' '}
      <a href={`${trainingNeedsApi.workbook.path}${query}`} download>
        workbook (XLSX)
      </a>
      ,{' '}
      <a href={`${trainingNeedsApi.export.path}${query}`} download>
        table (CSV)
      </a>
    </p>
  );
}
