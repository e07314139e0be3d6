export {default} from '../features/helpers/HelpPage.tsx';
