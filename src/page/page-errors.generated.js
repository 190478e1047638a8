// Generated from schemas/page.schema.json by "npm run generate". Do not edit.
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:cache-lint:page:1","title":"Front matter of a Spack build-cache page","description":"What every page _cache/<tag>/<package>/specs.md of the generations D to H holds. What the values must be stands in the rules; this is their shape.","type":"object","required":["title","layout","categories","meta","spec_details"],"additionalProperties":false,"properties":{"title":{"description":"The package.","type":"string"},"layout":{"description":"Always `cache`.","type":"string"},"categories":{"description":"The package and the tag, in this order.","type":"array","items":{"type":"string"}},"meta":{"$ref":"#/$defs/meta"},"spec_details":{"description":"One row per binary.","type":"array","items":{"$ref":"#/$defs/spec"}}},"$defs":{"meta":{"description":"The summary of the rows: each list is the sorted set of the rows' values.","type":"object","required":["compilers","num_specs","num_specs_by_stack","oss","platforms","stacks","targets","versions"],"additionalProperties":false,"properties":{"compilers":{"type":"array","items":{"type":"string"}},"num_specs":{"description":"How many rows there are.","type":"integer"},"num_specs_by_stack":{"description":"How many rows list each stack.","type":"object","additionalProperties":{"type":"integer"}},"oss":{"type":"array","items":{"type":"string"}},"platforms":{"type":"array","items":{"type":"string"}},"stacks":{"type":"array","items":{"type":"string"}},"targets":{"type":"array","items":{"type":"string"}},"versions":{"type":"array","items":{"type":"string"}}}},"spec":{"description":"One binary.","type":"object","required":["compiler","hash","os","platform","size","stacks","target","variants","versions"],"additionalProperties":false,"properties":{"compiler":{"description":"gcc@=11.4.0 (until generation G), gcc@11.4.0 or none (H).","type":"string"},"hash":{"description":"The DAG hash: 32 characters of lower-case base 32.","type":"string"},"os":{"type":"string"},"platform":{"type":"string"},"size":{"description":"A dash, or a number of bytes.","type":["string","integer"]},"stacks":{"type":"array","items":{"type":"string"}},"tarball":{"description":"The URL of the binary; generations D to F2 only.","type":"string"},"target":{"type":"string"},"variants":{"type":"array","items":{"type":"string"}},"versions":{"description":"Exactly one.","type":"array","items":{"type":"string"}}}}}};
const schema32 = {"description":"The summary of the rows: each list is the sorted set of the rows' values.","type":"object","required":["compilers","num_specs","num_specs_by_stack","oss","platforms","stacks","targets","versions"],"additionalProperties":false,"properties":{"compilers":{"type":"array","items":{"type":"string"}},"num_specs":{"description":"How many rows there are.","type":"integer"},"num_specs_by_stack":{"description":"How many rows list each stack.","type":"object","additionalProperties":{"type":"integer"}},"oss":{"type":"array","items":{"type":"string"}},"platforms":{"type":"array","items":{"type":"string"}},"stacks":{"type":"array","items":{"type":"string"}},"targets":{"type":"array","items":{"type":"string"}},"versions":{"type":"array","items":{"type":"string"}}}};
const schema33 = {"description":"One binary.","type":"object","required":["compiler","hash","os","platform","size","stacks","target","variants","versions"],"additionalProperties":false,"properties":{"compiler":{"description":"gcc@=11.4.0 (until generation G), gcc@11.4.0 or none (H).","type":"string"},"hash":{"description":"The DAG hash: 32 characters of lower-case base 32.","type":"string"},"os":{"type":"string"},"platform":{"type":"string"},"size":{"description":"A dash, or a number of bytes.","type":["string","integer"]},"stacks":{"type":"array","items":{"type":"string"}},"tarball":{"description":"The URL of the binary; generations D to F2 only.","type":"string"},"target":{"type":"string"},"variants":{"type":"array","items":{"type":"string"}},"versions":{"description":"Exactly one.","type":"array","items":{"type":"string"}}}};
const func1 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:cache-lint:page:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.layout === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "layout"},message:"must have required property '"+"layout"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.categories === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "categories"},message:"must have required property '"+"categories"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.meta === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "meta"},message:"must have required property '"+"meta"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.spec_details === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec_details"},message:"must have required property '"+"spec_details"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "title") || (key0 === "layout")) || (key0 === "categories")) || (key0 === "meta")) || (key0 === "spec_details"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.title !== undefined){
if(typeof data.title !== "string"){
const err6 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.layout !== undefined){
if(typeof data.layout !== "string"){
const err7 = {instancePath:instancePath+"/layout",schemaPath:"#/properties/layout/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.categories !== undefined){
let data2 = data.categories;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
const err8 = {instancePath:instancePath+"/categories/" + i0,schemaPath:"#/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.meta !== undefined){
let data4 = data.meta;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.compilers === undefined){
const err10 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty: "compilers"},message:"must have required property '"+"compilers"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.num_specs === undefined){
const err11 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty: "num_specs"},message:"must have required property '"+"num_specs"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4.num_specs_by_stack === undefined){
const err12 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty: "num_specs_by_stack"},message:"must have required property '"+"num_specs_by_stack"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4.oss === undefined){
const err13 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty: "oss"},message:"must have required property '"+"oss"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.platforms === undefined){
const err14 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty: "platforms"},message:"must have required property '"+"platforms"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.stacks === undefined){
const err15 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty: "stacks"},message:"must have required property '"+"stacks"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4.targets === undefined){
const err16 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty: "targets"},message:"must have required property '"+"targets"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data4.versions === undefined){
const err17 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty: "versions"},message:"must have required property '"+"versions"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 in data4){
if(!((((((((key1 === "compilers") || (key1 === "num_specs")) || (key1 === "num_specs_by_stack")) || (key1 === "oss")) || (key1 === "platforms")) || (key1 === "stacks")) || (key1 === "targets")) || (key1 === "versions"))){
const err18 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.compilers !== undefined){
let data5 = data4.compilers;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
const err19 = {instancePath:instancePath+"/meta/compilers/" + i1,schemaPath:"#/$defs/meta/properties/compilers/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath:instancePath+"/meta/compilers",schemaPath:"#/$defs/meta/properties/compilers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.num_specs !== undefined){
let data7 = data4.num_specs;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err21 = {instancePath:instancePath+"/meta/num_specs",schemaPath:"#/$defs/meta/properties/num_specs/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.num_specs_by_stack !== undefined){
let data8 = data4.num_specs_by_stack;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err22 = {instancePath:instancePath+"/meta/num_specs_by_stack/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/meta/properties/num_specs_by_stack/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/meta/num_specs_by_stack",schemaPath:"#/$defs/meta/properties/num_specs_by_stack/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.oss !== undefined){
let data10 = data4.oss;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
if(typeof data10[i2] !== "string"){
const err24 = {instancePath:instancePath+"/meta/oss/" + i2,schemaPath:"#/$defs/meta/properties/oss/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/meta/oss",schemaPath:"#/$defs/meta/properties/oss/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data4.platforms !== undefined){
let data12 = data4.platforms;
if(Array.isArray(data12)){
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
if(typeof data12[i3] !== "string"){
const err26 = {instancePath:instancePath+"/meta/platforms/" + i3,schemaPath:"#/$defs/meta/properties/platforms/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/meta/platforms",schemaPath:"#/$defs/meta/properties/platforms/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.stacks !== undefined){
let data14 = data4.stacks;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
if(typeof data14[i4] !== "string"){
const err28 = {instancePath:instancePath+"/meta/stacks/" + i4,schemaPath:"#/$defs/meta/properties/stacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/meta/stacks",schemaPath:"#/$defs/meta/properties/stacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.targets !== undefined){
let data16 = data4.targets;
if(Array.isArray(data16)){
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
if(typeof data16[i5] !== "string"){
const err30 = {instancePath:instancePath+"/meta/targets/" + i5,schemaPath:"#/$defs/meta/properties/targets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/meta/targets",schemaPath:"#/$defs/meta/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data4.versions !== undefined){
let data18 = data4.versions;
if(Array.isArray(data18)){
const len6 = data18.length;
for(let i6=0; i6<len6; i6++){
if(typeof data18[i6] !== "string"){
const err32 = {instancePath:instancePath+"/meta/versions/" + i6,schemaPath:"#/$defs/meta/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/meta/versions",schemaPath:"#/$defs/meta/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.spec_details !== undefined){
let data20 = data.spec_details;
if(Array.isArray(data20)){
const len7 = data20.length;
for(let i7=0; i7<len7; i7++){
let data21 = data20[i7];
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.compiler === undefined){
const err35 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: "compiler"},message:"must have required property '"+"compiler"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data21.hash === undefined){
const err36 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data21.os === undefined){
const err37 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: "os"},message:"must have required property '"+"os"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data21.platform === undefined){
const err38 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: "platform"},message:"must have required property '"+"platform"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data21.size === undefined){
const err39 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data21.stacks === undefined){
const err40 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: "stacks"},message:"must have required property '"+"stacks"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data21.target === undefined){
const err41 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data21.variants === undefined){
const err42 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: "variants"},message:"must have required property '"+"variants"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data21.versions === undefined){
const err43 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: "versions"},message:"must have required property '"+"versions"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key3 in data21){
if(!(func1.call(schema33.properties, key3))){
const err44 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data21.compiler !== undefined){
if(typeof data21.compiler !== "string"){
const err45 = {instancePath:instancePath+"/spec_details/" + i7+"/compiler",schemaPath:"#/$defs/spec/properties/compiler/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data21.hash !== undefined){
if(typeof data21.hash !== "string"){
const err46 = {instancePath:instancePath+"/spec_details/" + i7+"/hash",schemaPath:"#/$defs/spec/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data21.os !== undefined){
if(typeof data21.os !== "string"){
const err47 = {instancePath:instancePath+"/spec_details/" + i7+"/os",schemaPath:"#/$defs/spec/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data21.platform !== undefined){
if(typeof data21.platform !== "string"){
const err48 = {instancePath:instancePath+"/spec_details/" + i7+"/platform",schemaPath:"#/$defs/spec/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data21.size !== undefined){
let data26 = data21.size;
if((typeof data26 !== "string") && (!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26))))){
const err49 = {instancePath:instancePath+"/spec_details/" + i7+"/size",schemaPath:"#/$defs/spec/properties/size/type",keyword:"type",params:{type: schema33.properties.size.type},message:"must be string,integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data21.stacks !== undefined){
let data27 = data21.stacks;
if(Array.isArray(data27)){
const len8 = data27.length;
for(let i8=0; i8<len8; i8++){
if(typeof data27[i8] !== "string"){
const err50 = {instancePath:instancePath+"/spec_details/" + i7+"/stacks/" + i8,schemaPath:"#/$defs/spec/properties/stacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/spec_details/" + i7+"/stacks",schemaPath:"#/$defs/spec/properties/stacks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data21.tarball !== undefined){
if(typeof data21.tarball !== "string"){
const err52 = {instancePath:instancePath+"/spec_details/" + i7+"/tarball",schemaPath:"#/$defs/spec/properties/tarball/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data21.target !== undefined){
if(typeof data21.target !== "string"){
const err53 = {instancePath:instancePath+"/spec_details/" + i7+"/target",schemaPath:"#/$defs/spec/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data21.variants !== undefined){
let data31 = data21.variants;
if(Array.isArray(data31)){
const len9 = data31.length;
for(let i9=0; i9<len9; i9++){
if(typeof data31[i9] !== "string"){
const err54 = {instancePath:instancePath+"/spec_details/" + i7+"/variants/" + i9,schemaPath:"#/$defs/spec/properties/variants/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/spec_details/" + i7+"/variants",schemaPath:"#/$defs/spec/properties/variants/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data21.versions !== undefined){
let data33 = data21.versions;
if(Array.isArray(data33)){
const len10 = data33.length;
for(let i10=0; i10<len10; i10++){
if(typeof data33[i10] !== "string"){
const err56 = {instancePath:instancePath+"/spec_details/" + i7+"/versions/" + i10,schemaPath:"#/$defs/spec/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/spec_details/" + i7+"/versions",schemaPath:"#/$defs/spec/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
else {
const err59 = {instancePath:instancePath+"/spec_details",schemaPath:"#/properties/spec_details/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
