export {default} from '../features/queue/QueuePage.tsx';
