export {default} from '../../features/needs/report/ReportPage.tsx';
