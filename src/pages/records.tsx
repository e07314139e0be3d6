export {default} from '../features/learning/RecordsPage.tsx';
