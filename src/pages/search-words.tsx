export {default} from '../features/search/SearchWordsPage.tsx';
