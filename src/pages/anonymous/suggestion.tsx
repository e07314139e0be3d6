export {default} from '../../features/anonymous/AnonymousSuggestionPage.tsx';
