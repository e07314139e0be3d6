export {default} from '../features/releases/ReleasesPage.tsx';
