export {default} from '../../features/suggestions/SuggestionsPage.tsx';
