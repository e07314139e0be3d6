export {default} from '../../features/anonymous/AnonymousQuestionPage.tsx';
