// Generated from scripts/archspec-history.json by "npm run generate". Do not edit.
// Facts from microarchitectures.json of archspec (Apache-2.0 or MIT) in 49 commits of spack/spack, 2019-06 to 2025-10, read 2026-01-16.

/** One line per description that archspec has had of a target: name, vendor, features, generation, parents, cpupart. */
export const TARGET_HISTORY = `
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
cannonlake|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sha sse sse2 sse4_1 sse4_2 ssse3 xsavec xsaveopt|0|skylake|
cannonlake|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sha sse sse2 sse4_1 sse4_2 ssse3 umip xsavec xsaveopt|0|skylake|
cannonlake|GenuineIntel|abm adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|skylake|
cascadelake|GenuineIntel|adx aes avx avx2 avx512_vnni avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec xsaveopt|0|skylake_avx512|
cascadelake|GenuineIntel|abm adx aes avx avx2 avx512_vnni avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|skylake_avx512|
cascadelake|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl avx512vnni bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec xsaveopt|0|skylake_avx512|
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
graviton3|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc paca pacg pmull rng sha1 sha2 sha3 sha512 sm3 sm4 ssbs sve svebf16 svei8mm uscat|0|graviton2|
haswell|GenuineIntel|aes avx avx2 bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|ivybridge x86_64_v3|
haswell|GenuineIntel|aes avx avx2 bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|ivybridge|
haswell|GenuineIntel|abm aes avx avx2 bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3 xsave|0|ivybridge x86_64_v3|
i686|GenuineIntel||0|x86|
icelake|GenuineIntel|adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb f16c fma gfni mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb f16c fma gfni mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 umip vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|abm adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb cx16 f16c fma gfni lahf_lm mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq xsave xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|adx aes avx avx2 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt f16c fma gfni mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha_ni sse sse2 sse4_1 sse4_2 ssse3 umip vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
icelake|GenuineIntel|adx aes avx avx2 avx512bitalg avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vbmi2 avx512vl avx512vnni avx512vpopcntdq bmi1 bmi2 clflushopt clwb f16c fma gfni mmx movbe pclmulqdq popcnt rdpid rdrand rdseed sha sse sse2 sse4_1 sse4_2 ssse3 umip vaes vpclmulqdq xsavec xsaveopt|0|cascadelake cannonlake|
ivybridge|GenuineIntel|aes avx f16c mmx pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|sandybridge|
ivybridge|GenuineIntel|aes avx cx16 f16c lahf_lm mmx pclmulqdq popcnt rdrand sse sse2 sse4_1 sse4_2 ssse3|0|sandybridge|
k10|AuthenticAMD|3dnow 3dnowext abm cx16 mmx sse sse2 sse4a|0|x86_64|
m1|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics cpuid crc32 dcpodp dcpop dit evtstrm fcma flagm flagm2 fp fphp frint ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat|0|armv8.4a|0x022
m1|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics cpuid crc32 dcpodp dcpop dit evtstrm fcma flagm flagm2 fp fphp frint ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat|0|armv8.4a|
m1|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics cpuid crc32 dcpodp dcpop dit evtstrm fcma flagm flagm2 fp fphp frint ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat|0|aarch64|
m1|Apple||0|aarch64|
m2|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat|0|m1 armv8.5a|0x032
m2|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat|0|m1 armv8.5a|
m3|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 ssbs uscat|0|m2 armv8.6a|Unknown
m4|Apple|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dit ecv evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 sme sme2 ssbs uscat|0|m3 armv8.6a|Unknown
mic_knl|GenuineIntel|adx aes avx avx2 avx2 avx512cd avx512er avx512f avx512pf bmi1 bmi2 f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3|0|broadwell|
mic_knl|GenuineIntel|abm adx aes avx avx2 avx2 avx512cd avx512er avx512f avx512pf bmi1 bmi2 cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave|0|broadwell|
nehalem|GenuineIntel|mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|core2 x86_64_v2|
nehalem|GenuineIntel|mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|core2|
nehalem|GenuineIntel|cx16 lahf_lm mmx popcnt sse sse2 sse4_1 sse4_2 ssse3|0|core2 x86_64_v2|
neoverse_n1|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2|0|cortex_a72 armv8.2a|0xd0c
neoverse_n1|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|cortex_a72 armv8.2a|0xd0c
neoverse_n1|ARM|aes asimd asimddp asimdhp asimdrdm atomics cpuid crc32 dcpop evtstrm fp fphp lrcpc pmull sha1 sha2 ssbs|0|cortex_a72 armv8.2a|
neoverse_n2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 sve sve2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd49
neoverse_n2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 ssbs sve sve2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd49
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc pmull rng sha1 sha2 sha3 sha512 sve svebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|0xd40
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc pmull rng sha1 sha2 sha3 sha512 ssbs sve svebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|0xd40
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc pmull rng sha1 sha2 sha3 sha512 sm3 sm4 ssbs sve svebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|
neoverse_v1|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm fp fphp i8mm ilrcpc jscvt lrcpc paca pacg pmull rng sha1 sha2 sha3 sha512 sm3 sm4 ssbs sve svebf16 svei8mm uscat|0|neoverse_n1 armv8.4a|
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 sve sve2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd4f
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 ssbs sve sve2 svebf16 svei8mm uscat|0|neoverse_n1 armv9.0a|0xd4f
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc pmull sb sha1 sha2 sha3 sha512 sm3 sm4 ssbs sve sve2 sveaes svebf16 svebitperm svei8mm svepmull svesha3 svesm4 uscat|0|neoverse_n1 armv9.0a|
neoverse_v2|ARM|aes asimd asimddp asimdfhm asimdhp asimdrdm atomics bf16 bti cpuid crc32 dcpodp dcpop dgh dit evtstrm fcma flagm flagm2 fp fphp frint i8mm ilrcpc jscvt lrcpc paca pacg pmull sb sha1 sha2 sha3 sha512 sm3 sm4 ssbs sve sve2 sveaes svebf16 svebitperm svei8mm svepmull svesha3 svesm4 uscat|0|neoverse_n1 armv9.0a|
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
sapphirerapids|GenuineIntel|adx aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 cldemote clflushopt clwb f16c fma gfni mmx movbe movdir64b movdiri pclmulqdq popcnt rdpid rdrand rdseed serialize sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsavec xsaveopt|0|icelake|
sapphirerapids|GenuineIntel|adx aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 cldemote clflushopt clwb f16c fma gfni mmx movbe movdir64b movdiri pclmulqdq pdcm popcnt rdpid rdrand rdseed serialize sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsavec xsaveopt|0|icelake|
sapphirerapids|GenuineIntel|abm adx aes amx_bf16 amx_int8 amx_tile avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 cldemote clflushopt clwb cx16 f16c fma gfni lahf_lm mmx movbe movdir64b movdiri pclmulqdq popcnt rdpid rdrand rdseed serialize sha_ni sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsave xsavec xsaveopt|0|icelake|
sapphirerapids|GenuineIntel|adx aes amx_bf16 amx_int8 amx_tile avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 cldemote clflushopt clwb f16c fma gfni mmx movbe movdir64b movdiri pclmulqdq popcnt rdpid rdrand rdseed serialize sha_ni sse sse2 sse4_1 sse4_2 ssse3 vaes vpclmulqdq waitpkg xsavec xsaveopt|0|icelake|
skylake|GenuineIntel|adx aes avx avx2 bmi1 bmi2 clflushopt f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec xsaveopt|0|broadwell|
skylake|GenuineIntel|abm adx aes avx avx2 bmi1 bmi2 clflushopt cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|broadwell|
skylake_avx512|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec xsaveopt|0|skylake x86_64_v4|
skylake_avx512|GenuineIntel|adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb f16c fma mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsavec xsaveopt|0|skylake|
skylake_avx512|GenuineIntel|abm adx aes avx avx2 avx512bw avx512cd avx512dq avx512f avx512vl bmi1 bmi2 clflushopt clwb cx16 f16c fma lahf_lm mmx movbe pclmulqdq popcnt rdrand rdseed sse sse2 sse4_1 sse4_2 ssse3 xsave xsavec xsaveopt|0|skylake x86_64_v4|
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
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 cx16 f16c fma fsgsbase lahf_lm mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsave xsavec xsaveopt|0|x86_64_v3|
zen|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|excavator|
zen2|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsavec xsaveopt|0|zen|
zen2|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase lahf_lm mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 xsave xsavec xsaveopt|0|zen|
zen3|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen2|
zen3|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase mmx movbe pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen2|
zen3|AuthenticAMD|abm aes avx avx2 bmi1 bmi2 clflushopt clwb clzero cx16 f16c fma fsgsbase lahf_lm mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsave xsavec xsaveopt|0|zen2|
zen4|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb clzero cx16 f16c flush_l1d fma fsgsbase gfni mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen3 x86_64_v4|
zen4|AuthenticAMD|abm aes avic avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb clzero cx16 erms f16c flush_l1d fma fsgsbase gfni mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsavec xsaveopt|0|zen3 x86_64_v4|
zen4|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl bmi1 bmi2 clflushopt clwb clzero cx16 f16c flush_l1d fma fsgsbase gfni lahf_lm mmx movbe pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 vaes vpclmulqdq xsave xsavec xsaveopt|0|zen3 x86_64_v4|
zen5|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vp2intersect avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl avx_vnni bmi1 bmi2 clflushopt clwb clzero cppc cx16 f16c flush_l1d fma fsgsbase gfni ibrs_enhanced mmx movbe movdir64b movdiri pclmulqdq popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 tsc_adjust vaes vpclmulqdq xsavec xsaveopt|0|zen4|
zen5|AuthenticAMD|abm aes avx avx2 avx512_bf16 avx512_bitalg avx512_vbmi2 avx512_vnni avx512_vp2intersect avx512_vpopcntdq avx512bw avx512cd avx512dq avx512f avx512ifma avx512vbmi avx512vl avx_vnni bmi1 bmi2 clflushopt clwb clzero cx16 f16c flush_l1d fma fsgsbase gfni ibrs_enhanced lahf_lm mmx movbe movdir64b movdiri pclmulqdq pku popcnt rdseed sse sse2 sse4_1 sse4_2 sse4a ssse3 tsc_adjust vaes vpclmulqdq xsave xsavec xsaveopt|0|zen4|
`;
