export {default} from '../../features/toolkit/keep/NewDocumentPage.tsx';
