export {default} from '../features/quizzes/preview/QuizPreviewPage.tsx';
