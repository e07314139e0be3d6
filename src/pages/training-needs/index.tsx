export {default} from '../../features/needs/NeedsPage.tsx';
