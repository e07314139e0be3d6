export {default} from '../features/feedback/FeedbackPage.tsx';
