export {default} from '../features/content/review/ReviewPage.tsx';
