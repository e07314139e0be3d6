export {default} from '../features/helpers/HelpersPage.tsx';
