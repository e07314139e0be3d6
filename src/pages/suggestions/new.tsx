export {default} from '../../features/suggestions/NewSuggestionPage.tsx';
