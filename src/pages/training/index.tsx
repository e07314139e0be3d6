export {default} from '../../features/learning/TrainingPage.tsx';
