export {default} from '../../features/toolkit/keep/ImportPage.tsx';
