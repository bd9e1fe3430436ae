import '@umbraco-ui/uui-css/dist/uui-css.css';
import './backoffice.css';
import '@umbraco-cms/backoffice/app';
