/** Builds the index off the main thread, so that a rebuild delays no request. */
import {parentPort, workerData} from 'node:worker_threads';
import {buildIndex} from './build-index.ts';

parentPort?.postMessage(JSON.stringify(buildIndex(workerData)));
