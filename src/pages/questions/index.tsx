export {default} from '../../features/questions/QuestionsPage.tsx';
