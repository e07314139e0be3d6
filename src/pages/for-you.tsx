export {default} from '../features/for-you/ForYouPage.tsx';
