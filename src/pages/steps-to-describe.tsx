export {default} from '../features/systems/StepsToDescribePage.tsx';
