import{createRequire as __createRequire,isBuiltin as __isBuiltin}from'node:module';const __nodeRequire=__createRequire(import.meta.url);const require=(name)=>{if(__isBuiltin(name))return __nodeRequire(name);throw new Error(name+' is not bundled')};
function isObject(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)}function without(object,...keys){return Object.fromEntries(Object.entries(object).filter(([key])=>!keys.includes(
key)))}function replace(object,key,value){return Object.hasOwn(object,key)?Object.fromEntries(Object.entries(object).map(([name,old])=>[name,name===key?value:old])):object}function own(object,key){return Object.
hasOwn(object,key)?object[key]:void 0}function texts(value){return Array.isArray(value)?value.filter(item=>typeof item=="string"):[]}function layOut(value,layout){return layout==="yaml"?`${flow(value)}
`:escapeNonAscii(JSON.stringify(value,null,layout==="indented"?2:void 0))}function escapeNonAscii(json){return json.replace(/[\x7f-\uffff]/g,unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(4,"0")}`)}
function flow(value){return Array.isArray(value)?`[${value.map(flow).join(", ")}]`:isObject(value)?`{${Object.entries(value).map(([key,item])=>`${scalar(key)}: ${flow(item)}`).join(", ")}}`:typeof value==
"string"?scalar(value):String(value)}function scalar(text){return/[^\x20-\x7e]/.test(text)?JSON.stringify(text):isPlain(text)&&!OTHER_TYPE.test(text)?text:`'${text.replaceAll("'","''")}'`}function isPlain(text){
return text===""||text.startsWith("---")||text.startsWith("...")||/^[#,[\]{}&*!|>'"%@`?:]|^-(?: |$)|^ | $/.test(text)?!1:!/[,?[\]{}:]| #/.test(text)}var OTHER_TYPE=new RegExp(`^(?:${["~|null|Null|NULL",
"yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF","[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+","[-+]?[0-9][\
0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9_]+(?:[eE][-+][0-9]+)?","[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)","\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d?-\\d\\d?(?:[Tt]|[\
 \\t]+)\\d\\d?:\\d\\d:\\d\\d(?:\\.\\d*)?(?:[ \\t]*(?:Z|[-+]\\d\\d?(?::\\d\\d)?))?","<<|="].join("|")})$`);var TARGET_HISTORY=`
a64fx|Fujitsu|asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp sha1 sha2 sve|0|armv8.2a|0x001
a64fx|Fujitsu|asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp sha1 sha2 sve|0|armv8.2a|
a64fx|Fujitsu|asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp pmull sha1 sha2 sve|0|armv8.2a|
a64fx|Fujitsu|asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp pmull sha1 sha2 sve|0|aarch64|
a64fx|Fujitsu|aes asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp pmull sha1 sha2 sve|0|aarch64|
a64fx|0x46|aes asimd asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fcma fp fphp pmull sha1 sha2 sve|0|aarch64|
aarch64|generic||0||
arm|generic||0||
armv8.1a|generic||0|aarch64|
armv8.2a|generic||0|armv8.1a|
armv8.3a|generic||0|armv8.2a|
armv8.4a|generic||0|armv8.3a|
armv8.5a|generic||0|armv8.4a|
armv8.6a|generic||0|armv8.5a|
armv9.0a|generic||0|armv8.5a|
barcelona|AuthenticAMD|abm mmx sse sse2 sse4a|0|x86_64|
broadwell|GenuineIntel|adx aes avx avx2 bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3|0|haswell|
broadwell|GenuineIntel|abm adx aes avx avx2 bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave|0|haswell|
bulldozer|AuthenticAMD|abm aes avx cx16 fma4 mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 xop|0|x86_64_v2|
bulldozer|AuthenticAMD|abm aes avx cx16 fma4 mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 xop|0|x86_64|
bulldozer|AuthenticAMD|abm aes avx cx16 cx16 fma4 lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 sse4a ssse3 xop xsave|0|x86_64_v2|
bulldozer|AuthenticAMD|abm aes avx cx16 lwp mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 xop|0|x86_64|
bulldozer|AuthenticAMD|abm aes avx cx16 lwp mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 xop|0|barcelona|
cannonlake|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sha sse sse2 sse4_1 ss\
e4_2 ssse3 xsavec xsaveopt|0|skylake|
cannonlake|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sha sse sse2 sse4_1 ss\
e4_2 ssse3 umip xsavec xsaveopt|0|skylake|
cannonlake|GenuineIntel|abm adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sha_n\
i sse sse2 sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|skylake|
cascadelake|GenuineIntel|adx aes avx avx2 avx512_vnni avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 sss\
e3 xsavec xsaveopt|0|skylake_avx512|
cascadelake|GenuineIntel|abm adx aes avx avx2 avx512_vnni avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 \
sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|skylake_avx512|
cascadelake|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl avx512vnni bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse\
3 xsavec xsaveopt|0|skylake_avx512|
core2|GenuineIntel|mmx sse sse2 ssse3|0|nocona|
cortex_a72|ARM|aes asimd cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|0xd08
cortex_a72|ARM|aes asimd cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma fma4 fsgsbase mmx movbe pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|steamroller x86_64_v3|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma fma4 fsgsbase mmx movbe pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|steamroller|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 cx16 f16c fma fma4 fsgsbase lahf_lm mmx movbe pclmulqdq popcnt sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop xsave|0|steamroller x86_64_v3|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma fsgsbase lwp mmx movbe pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|steamroller|
excavator|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma fsgsbase mmx movbe pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3|0|steamroller|
graviton|ARM|aes asimd cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|
graviton2|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|graviton|
graviton2|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|aarch64|
graviton3|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc paca pacg pmull rng sha1 sha2 sha3 sha512 sm3\
 sm4 ssbs sve svebf16 svei8mm uscat|0|graviton2|
haswell|GenuineIntel|aes avx avx2 bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|ivybridge x86_64_v3|
haswell|GenuineIntel|aes avx avx2 bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|ivybridge|
haswell|GenuineIntel|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3 xsave|0|ivybridge x86_64_v3|
i686|GenuineIntel||0|x86|
icelake|GenuineIntel|adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb f16c fma gfni \
mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb f16c fma gfni \
mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 umip vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|abm adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb cx16 f16c \
fma gfni lahf_lm mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq xsave xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt f16c fma gfni mmx m\
ovbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 umip vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|adx aes avx avx2 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq bmi1 bmi2 clflushopt clwb f16c fma gfni mmx \
movbe pclmulqdq popcnt rdpid rdrand rdseed sha sse sse2 sse4_1 sse4_2 ssse3 umip vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
ivybridge|GenuineIntel|aes avx f16c mmx pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|sandybridge|
ivybridge|GenuineIntel|aes avx cx16 f16c lahf_lm mmx pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|sandybridge|
k10|AuthenticAMD|3dnow 3dnowext abm cx16 mmx sse sse2 sse4a|0|x86_64|
m1|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics cpuid crc32 dcpodp dcpop dit evtstrm fcma flagm flagm2 fp fphp frint ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat\
|0|armv8.4a|0x022
m1|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics cpuid crc32 dcpodp dcpop dit evtstrm fcma flagm flagm2 fp fphp frint ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat\
|0|armv8.4a|
m1|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics cpuid crc32 dcpodp dcpop dit evtstrm fcma flagm flagm2 fp fphp frint ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat\
|0|aarch64|
m1|Apple||0|aarch64|
m2|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3\
 sha512 ssbs uscat|0|m1 armv8.5a|0x032
m2|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3\
 sha512 ssbs uscat|0|m1 armv8.5a|
m3|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3\
 sha512 ssbs uscat|0|m2 armv8.6a|Unknown
m4|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3\
 sha512 sme sme2 ssbs uscat|0|m3 armv8.6a|Unknown
mic_knl|GenuineIntel|adx aes avx avx2 avx2 avx512cd avx512er avx512f avx512pf bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3|0|broadwell|
mic_knl|GenuineIntel|abm adx aes avx avx2 avx2 avx512cd avx512er avx512f avx512pf bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave|0|broadwel\
l|
nehalem|GenuineIntel|mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|core2 x86_64_v2|
nehalem|GenuineIntel|mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|core2|
nehalem|GenuineIntel|cx16 lahf_lm mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|core2 x86_64_v2|
neoverse_n1|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2|0|cortex_a72 armv8.2a|0xd0c
neoverse_n1|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|cortex_a72 armv8.2a|0xd0c
neoverse_n1|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|cortex_a72 armv8.2a|
neoverse_n2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 sve sve\
2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd49
neoverse_n2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 ssbs sv\
e sve2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd49
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc pmull rng sha1 sha2 sha3 sha512 sve svebf16\
 svei8mm uscat|0|neoverse_n1 armv8.4a|0xd40
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc pmull rng sha1 sha2 sha3 sha512 ssbs sve sv\
ebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|0xd40
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc pmull rng sha1 sha2 sha3 sha512 sm3 sm4 ssb\
s sve svebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc paca pacg pmull rng sha1 sha2 sha3 sha512 s\
m3 sm4 ssbs sve svebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 sve sve\
2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd4f
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 ssbs sv\
e sve2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd4f
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512\
 sm3 sm4 ssbs sve sve2 sveaes svebf16 svebitperm svei8mm svepmull svesha3 svesm4 uscat|0|neoverse_n1 armv9.0a|
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sh\
a2 sha3 sha512 sm3 sm4 ssbs sve sve2 sveaes svebf16 svebitperm svei8mm svepmull svesha3 svesm4 uscat|0|neoverse_n1 armv9.0a|
nocona|GenuineIntel|mmx sse sse2 sse3|0|x86_64|
pentium2|GenuineIntel|mmx|0|i686|
pentium3|GenuineIntel|mmx sse|0|pentium2|
pentium4|GenuineIntel|mmx sse sse2|0|pentium3|
piledriver|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma fma4 mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|bulldozer|
piledriver|AuthenticAMD|abm aes avx bmi1 cx16 cx16 f16c fma fma4 lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop xsave|0|bulldozer|
piledriver|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma lwp mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|bulldozer|
piledriver|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3|0|bulldozer|
power10|IBM||10|power9|
power10le|IBM||10|power9le|
power7|IBM||7|ppc64|
power8|IBM||8|power7|
power8le|IBM||8|ppc64le|
power9|IBM||9|power8|
power9le|IBM||9|power8le|
ppc|generic||0||
ppc64|generic||0||
ppc64le|generic||0||
ppcle|generic||0||
prescott|GenuineIntel|mmx sse sse2 sse3|0|pentium4|
riscv64|generic||0||
sandybridge|GenuineIntel|aes avx mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 ssse3|0|westmere|
sandybridge|GenuineIntel|aes avx cx16 lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 ssse3|0|westmere|
sapphirerapids|GenuineIntel|adx aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 cldemote cl\
flushopt clwb f16c fma gfni mmx movbe movdir64b movdiri pclmulqdq popcnt rdpid rdrand rdseed serialize sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsavec xsaveopt|0|icelake|
sapphirerapids|GenuineIntel|adx aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 cldemote cl\
flushopt clwb f16c fma gfni mmx movbe movdir64b movdiri pclmulqdq pdcm popcnt rdpid rdrand rdseed serialize sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsavec xsaveopt|0|icelake|
sapphirerapids|GenuineIntel|abm adx aes amx_bf16 amx_int8 amx_tile avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi\
 avx512vl bmi1 bmi2 cldemote clflushopt clwb cx16 f16c fma gfni lahf_lm mmx movbe movdir64b movdiri pclmulqdq popcnt rdpid rdrand rdseed serialize sha_ni sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclm\
ulqdq waitpkg xsave xsavec xsaveopt|0|icelake|
sapphirerapids|GenuineIntel|adx aes amx_bf16 amx_int8 amx_tile avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx\
512vl bmi1 bmi2 cldemote clflushopt clwb f16c fma gfni mmx movbe movdir64b movdiri pclmulqdq popcnt rdpid rdrand rdseed serialize sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsavec xsa\
veopt|0|icelake|
skylake|GenuineIntel|adx aes avx avx2 bmi1 bmi2 clflushopt f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec xsaveopt|0|broadwell|
skylake|GenuineIntel|abm adx aes avx avx2 bmi1 bmi2 clflushopt cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|broadwell|
skylake_avx512|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec\
 xsaveopt|0|skylake x86_64_v4|
skylake_avx512|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec\
 xsaveopt|0|skylake|
skylake_avx512|GenuineIntel|abm adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 ss\
e4_2 ssse3 xsave xsavec xsaveopt|0|skylake x86_64_v4|
sparc|generic||0||
sparc64|generic||0||
steamroller|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma fma4 fsgsbase mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|piledriver|
steamroller|AuthenticAMD|abm aes avx bmi1 cx16 cx16 f16c fma fma4 fsgsbase lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop xsave|0|piledriver|
steamroller|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma fsgsbase lwp mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3 tbm xop|0|piledriver|
steamroller|AuthenticAMD|abm aes avx bmi1 cx16 f16c fma fsgsbase mmx pclmulqdq sse sse2 sse4_1 sse4_2 sse4a ssse3|0|piledriver|
thunderx2|Cavium|aes asimd asimdrdm atomics cpuid crc32 evtstrm fp pmull sha1 sha2|0|armv8.1a|0x0af
thunderx2|Cavium|aes asimd asimdrdm atomics cpuid crc32 evtstrm fp pmull sha1 sha2|0|armv8.1a|
thunderx2|Cavium|aes asimd asimdrdm atomics cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|
thunderx2|0x43|aes asimd asimdrdm atomics cpuid crc32 evtstrm fp pmull sha1 sha2|0|aarch64|
u74mc|SiFive||0|riscv64|
westmere|GenuineIntel|aes mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 ssse3|0|nehalem|
westmere|GenuineIntel|aes cx16 lahf_lm mmx pclmulqdq popcnt sse sse2 sse4_1 sse4_2 ssse3|0|nehalem|
x86|generic||0||
x86_64|generic||0||
x86_64_v2|generic|cx16 lahf_lm mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|x86_64|
x86_64_v3|generic|abm avx avx2 bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe popcnt sse sse2 sse4_1 sse4_2 ssse3 xsave|0|x86_64_v2|
x86_64_v4|generic|abm avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe popcnt sse sse2 sse4_1 sse4_2 ssse3 xsave|0|x86_64_v3|
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|x86_64_v3|
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|x86_64|
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 cx16 f16c fma fsgsbase lahf_lm mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsave xsavec xsaveopt|0|x86_64_v3\
|
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|excavator|
zen2|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|zen|
zen2|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase lahf_lm mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsave xsavec xsaveopt|0|zen|
zen3|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|ze\
n2|
zen3|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen2|
zen3|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase lahf_lm mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsave xsavec\
 xsaveopt|0|zen2|
zen4|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb clzer\
o cx16 f16c flush_l1d fma fsgsbase gfni mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen3 x86_64_v4|
zen4|AuthenticAMD|abm aes avic avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb \
clzero cx16 erms f16c flush_l1d fma fsgsbase gfni mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen3 x86_64_v4|
zen4|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb clzer\
o cx16 f16c flush_l1d fma fsgsbase gfni lahf_lm mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsave xsavec xsaveopt|0|zen3 x86_64_v4|
zen5|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vp2intersect avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl avx_vnni bm\
i1 bmi2 clflushopt clwb clzero cppc cx16 f16c flush_l1d fma fsgsbase gfni ibrs_enhanced mmx movbe movdir64b movdiri pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 tsc_adjust vaes vpclmulqd\
q xsavec xsaveopt|0|zen4|
zen5|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vp2intersect avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl avx_vnni bm\
i1 bmi2 clflushopt clwb clzero cx16 f16c flush_l1d fma fsgsbase gfni ibrs_enhanced lahf_lm mmx movbe movdir64b movdiri pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 tsc_adjust vaes vp\
clmulqdq xsave xsavec xsaveopt|0|zen4|
`;function targetCandidates(target){if(!isObject(target))return[{form:"written",target}];let written=spell("written",target),shorter=spell("without cpupart",without(target,"cpupart")),stored=written.json===
shorter.json?[written]:[written,shorter],described=describedAs(own(target,"name")).filter(({json})=>stored.every(one=>one.json!==json));return[...stored,...described]}function spell(form,target){return{
form,target,json:JSON.stringify(target)}}function isKnownTarget(name){return typeof name=="string"&&HISTORY.has(name)}function describedAs(name){if(typeof name!="string")return[];let described=DESCRIBED.
get(name);if(described===void 0){let all=(HISTORY.get(name)??[]).flatMap(spellings).map(one=>spell("archspec",one));described=[...new Map(all.map(one=>[one.json,one])).values()],HISTORY.has(name)&&DESCRIBED.
set(name,described)}return described}function spellings(description){let features=texts(description.features),others=features.filter(feature=>feature!=="sse3");return(features.includes("ssse3")?[description,
{...description,features:others},{...description,features:[...others,"sse3"].sort()}]:[description]).flatMap(one=>[one,without(one,"cpupart")])}function readHistory(){let table=new Map;for(let line of TARGET_HISTORY.
trim().split(`
`)){let[name,vendor,features,generation,parents,cpupart]=line.split("|"),description={name,vendor,features:words(features),generation:Number(generation),parents:words(parents),cpupart},known=table.get(
name);known===void 0?table.set(name,[description]):known.push(description)}return table}function words(text){return text===""?[]:text.split(" ")}var HISTORY=readHistory(),DESCRIBED=new Map;var GENERATION_OF={5:1,6:3,7:4,8:5,9:6};function isKnownDatabase(database){return Object.hasOwn(GENERATION_OF,database)}function*candidatesOf(name,node,database){let dressings=[...dressingsOf(node)];for(let shape of shapesOf(
node,database))for(let{target,namespace}of dressings)yield{form:{generation:shape.generation,layout:shape.layout,rewritten:shape.rewritten,target:target.form,namespace},text:()=>{let dressed=withTarget(
namespace?shape.node:without(shape.node,"namespace"),target.target);return layOut(shape.generation===1?{[name]:dressed}:dressed,shape.layout)},uncovered:()=>[...NEVER_HASHED,...shape.uncovered,...uncoveredTarget(
node,target.form),...namespace?[]:[["namespace"]]].filter(path=>isThere(node,path))}}var NEVER_HASHED=[["full_hash"],["build_hash"]];function*dressingsOf(node){let arch=own(node,"arch"),targets=targetCandidates(
isObject(arch)?own(arch,"target"):void 0),namespaces=Object.hasOwn(node,"external")?[!0,!1]:[!0];for(let namespace of namespaces)for(let target of targets)yield{target,namespace}}function withTarget(node,target){
let arch=own(node,"arch");return isObject(arch)?replace(node,"arch",replace(arch,"target",target)):node}function uncoveredTarget(node,form){if(form==="written")return[];if(form==="without cpupart")return[
["arch","target","cpupart"]];let arch=own(node,"arch"),target=isObject(arch)?own(arch,"target"):void 0;return isObject(target)?Object.keys(target).filter(key=>key!=="name").map(key=>["arch","target",key]):
[]}function isThere(node,path){let value=node;for(let step of path)if(typeof step=="number"?value=Array.isArray(value)?value[step]:void 0:value=isObject(value)?own(value,step):void 0,value===void 0)return!1;
return!0}function*shapesOf(stored,database){let node=without(stored,"hash","full_hash","build_hash"),annotations=own(node,"annotations"),born=bornAs(annotations,database);born===1||GENERATION_OF[database]===
1?yield yamlShape(node):born>=6?yield{generation:6,layout:"compact",rewritten:!1,node,uncovered:[]}:born===5?yield{generation:5,layout:"compact",rewritten:!1,...withoutProvided(node,database)}:database>=
8&&isObject(annotations)?yield*oldShapes(takenBack(node,annotations),born,database,!0):yield*oldShapes({node,uncovered:[]},born,database,!1)}function bornAs(annotations,database){let written=isObject(
annotations)?own(annotations,"original_specfile_version"):void 0;return typeof written=="number"?written:GENERATION_OF[database]}function withoutProvided(node,database){return database<9?{node,uncovered:[]}:
{node:without(node,"provided_virtuals"),uncovered:[["provided_virtuals"]]}}function takenBack(stored,annotations){let entries=Object.entries(without(stored,"annotations","provided_virtuals")),compiler=own(
annotations,"compiler"),after=entries.findIndex(([key])=>key==="arch")+1,split=typeof compiler=="string"?/(.*?)@(=?)(.*)/s.exec(compiler):null;split!==null&&entries.splice(after,0,["compiler",{name:split[1],
version:split[3]}]);let node=Object.fromEntries(entries),uncovered=Object.keys(annotations).filter(key=>key!=="original_specfile_version"&&(key!=="compiler"||split?.[2]!=="=")).map(key=>["annotations",
key]),edges=own(node,"dependencies");if(!Array.isArray(edges))return{node,uncovered:[...uncovered,["provided_virtuals"]]};let dependencies=edges.map(edge=>{let parameters=isObject(edge)?own(edge,"para\
meters"):void 0;return isObject(parameters)?replace(edge,"parameters",without(parameters,"direct")):edge});return{node:replace(node,"dependencies",dependencies),uncovered:[...uncovered,["provided_virt\
uals"],...edges.map((_,i)=>["dependencies",i,"parameters","direct"])]}}function*oldShapes({node,uncovered},born,database,rewritten){if(born===4&&(yield{generation:4,layout:"compact",rewritten,node,uncovered},
yield{generation:4,layout:"indented",rewritten,node,uncovered}),born===3||database===7){let cut=withTypes(node);yield{generation:Object.hasOwn(node,"package_hash")?3:2,layout:"indented",rewritten,node:cut.
node,uncovered:[...uncovered,...cut.uncovered]}}if(born===2||database===6){let cut=linkAndRunOnly(withTypes(without(node,"package_hash")));yield{generation:2,layout:"indented",rewritten,node:cut.node,
uncovered:[...uncovered,["package_hash"],...cut.uncovered]}}}function withTypes(node){let edges=own(node,"dependencies");if(!Array.isArray(edges))return{node,uncovered:[]};let uncovered=[],dependencies=edges.
map((edge,i)=>{let parameters=isObject(edge)?own(edge,"parameters"):void 0;if(!isObject(edge)||!isObject(parameters))return edge;for(let key of Object.keys(edge))["name","hash","parameters"].includes(
key)||uncovered.push(["dependencies",i,key]);for(let key of Object.keys(parameters))key!=="deptypes"&&uncovered.push(["dependencies",i,"parameters",key]);return{name:own(edge,"name"),hash:own(edge,"ha\
sh"),type:own(parameters,"deptypes")}});return{node:replace(node,"dependencies",dependencies),uncovered}}function linkAndRunOnly({node,uncovered}){let edges=own(node,"dependencies");if(!Array.isArray(
edges))return{node,uncovered};let isKept=edges.map(edge=>isObject(edge)&&isLinkOrRun(own(edge,"type")));return{node:withDependencies(node,edges.filter((_,i)=>isKept[i])),uncovered:[...uncovered,...edges.
flatMap((_,i)=>isKept[i]?[]:[["dependencies",i]])]}}function isLinkOrRun(types){return texts(types).some(type=>type==="link"||type==="run")}function withDependencies(node,dependencies){return Object.keys(
dependencies).length===0?without(node,"dependencies"):replace(node,"dependencies",dependencies)}function yamlShape(stored){let node=without(stored,"package_hash","annotations"),edges=own(node,"depende\
ncies"),all=isObject(edges)?Object.entries(edges):[],isKept=([,edge])=>isObject(edge)&&isLinkOrRun(own(edge,"type")),kept=Object.fromEntries(all.filter(isKept));return{generation:1,layout:"yaml",rewritten:!1,
node:isObject(edges)?withDependencies(node,kept):node,uncovered:[["package_hash"],["annotations"],...all.filter(entry=>!isKept(entry)).map(([name])=>["dependencies",name])]}}import{hash}from"node:crypto";var DIGITS="abcdefghijklmnopqrstuvwxyz234567";function hashText(text){return base32(hash("sha1",text,"buffer"))}var NO_DIGIT=255,VALUE=new Uint8Array(128).fill(NO_DIGIT);
for(let[i,digit]of[...DIGITS].entries())VALUE[digit.charCodeAt(0)]=i;var HASH_BYTES=20;function decodeHash(text,into){if(text.length!==32)return!1;for(let from=0,to=0;from<32;from+=8,to+=5){let high=0,
low=0;for(let i=0;i<4;i++){let first=VALUE[text.charCodeAt(from+i)]??NO_DIGIT,second=VALUE[text.charCodeAt(from+i+4)]??NO_DIGIT;if((first|second)===NO_DIGIT)return!1;high=high<<5|first,low=low<<5|second}
into[to]=high>>12,into[to+1]=high>>4&255,into[to+2]=(high&15)<<4|low>>16,into[to+3]=low>>8&255,into[to+4]=low&255}return!0}function base32(bytes){let text="";for(let at=0;at<bytes.length;at+=5){let high=bytes[at]*
4096+bytes[at+1]*16+(bytes[at+2]>>4),low=(bytes[at+2]&15)*65536+bytes[at+3]*256+bytes[at+4];for(let group of[high,low])for(let shift=15;shift>=0;shift-=5)text+=DIGITS[group>>shift&31]}return text}var NOT_PROVEN={verdict:"not proven"};function verifyRecord(record,database,key){return verifyLikely(record,database,key)}function verifyLikely(record,database,key,likely){let version=Number(database);
if(!isKnownDatabase(version))return{verdict:"unknown",why:"database"};let named=isObject(record)?nodeOf(own(record,"spec")):void 0;if(named===void 0)return{verdict:"unknown",why:"shape"};let{name,node}=named,
hash2=key??own(node,"hash");if(typeof hash2!="string")return{verdict:"unknown",why:"shape"};let proves=({form,text,uncovered})=>{let{hash:found,spliced}=hashOf(text(),node);if(found===hash2)return{verdict:"\
proven",form:{...form,spliced},uncovered:withHash(uncovered(),node,hash2)}},candidates=[...candidatesOf(name,node,version)],usual=likely&&candidates[likely.at],usualProof=usual&&proves(usual);if(usualProof!==
void 0)return usualProof;for(let[i,candidate]of candidates.entries()){let proof=candidate===usual?void 0:proves(candidate);if(proof!==void 0)return likely!==void 0&&(likely.at=i),proof}return isObject(
own(node,"external"))&&own(record,"in_buildcache")!==!0?{verdict:"unknown",why:"external"}:judgeTarget(node)}function nodeOf(spec){if(!isObject(spec))return;let name=own(spec,"name");if(typeof name=="\
string")return{name,node:spec};let entries=Object.entries(spec),[first]=entries;return first!==void 0&&entries.length===1&&isObject(first[1])?{name:first[0],node:first[1]}:void 0}function hashOf(text,node){
let hash2=hashText(text),built=own(node,"build_spec"),from=isObject(built)?own(built,"hash"):void 0;return typeof from=="string"?{hash:hash2.slice(0,25)+from.slice(-7),spliced:!0}:{hash:hash2,spliced:!1}}
function withHash(uncovered,node,key){return Object.hasOwn(node,"hash")&&node.hash!==key?[["hash"],...uncovered]:uncovered}function judgeTarget(node){let arch=own(node,"arch"),target=isObject(arch)?own(
arch,"target"):void 0;return isObject(target)&&!isKnownTarget(own(target,"name"))?{verdict:"unknown",why:"target"}:NOT_PROVEN}export{isObject,own,texts,hashText,HASH_BYTES,decodeHash,base32,verifyRecord,verifyLikely,nodeOf};
