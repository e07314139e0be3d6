export {default} from '../features/systems/SystemsPage.tsx';
