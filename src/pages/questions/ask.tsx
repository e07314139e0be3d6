export {default} from '../../features/questions/AskPage.tsx';
