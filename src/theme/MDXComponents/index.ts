/** What guides may use without an import. */
import MDXComponents from '@theme-original/MDXComponents';
import {InYourVersion} from '../../components/InYourVersion.tsx';
import {LawMayHaveChanged} from '../../components/LawMayHaveChanged.tsx';
import {ToolkitList} from '../../components/ToolkitList.tsx';

export default {...MDXComponents, InYourVersion, LawMayHaveChanged, ToolkitList};
