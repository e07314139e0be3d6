export {default} from '../../features/needs/doubts/DoubtsPage.tsx';
