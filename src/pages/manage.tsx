export {default} from '../features/manage/OverviewPage.tsx';
