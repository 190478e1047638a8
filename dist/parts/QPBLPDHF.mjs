import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
var UsageError=class extends Error{name="UsageError"},PluginFault=class extends Error{name="PluginFault";constructor(plugin,what,cause){super(`a fault of the plugin ${plugin}: ${what}${cause===void 0?
"":`: ${thrownText(cause)}`}`)}};function thrownText(error){try{let{stack,message}=error instanceof Error?error:{stack:void 0,message:String(error)};return typeof stack=="string"&&stack!==""?stack:String(
message)}catch{return"something was thrown that cannot be shown as text"}}var GuardError=class extends Error{name="GuardError"};function codeOf(error){return error instanceof Error&&"code"in error?String(
error.code):void 0}var REASONS={EACCES:"permission denied",EPERM:"permission denied",ENOENT:"no such file or folder",ENOTDIR:"a part of the path is not a folder",EISDIR:"it is a folder",ENAMETOOLONG:"\
the name is too long",EMFILE:"too many open files",ENOSPC:"the disk is full",EDQUOT:"the disk quota is used up",EFBIG:"the file would be larger than allowed",EROFS:"the file system is read-only",EIO:"\
input/output error",ENXIO:"it is a pipe, a socket or a device",EBADF:"it is not open",ELOOP:"too many symbolic links",EPIPE:"nobody reads this pipe"};function reasonOf(error){let code=codeOf(error);return code===
void 0?String(error):REASONS[code]??code}export{UsageError,PluginFault,thrownText,GuardError,codeOf,reasonOf};
