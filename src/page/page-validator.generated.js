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
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.title === undefined) && (missing0 = "title")) || ((data.layout === undefined) && (missing0 = "layout"))) || ((data.categories === undefined) && (missing0 = "categories"))) || ((data.meta === undefined) && (missing0 = "meta"))) || ((data.spec_details === undefined) && (missing0 = "spec_details"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "title") || (key0 === "layout")) || (key0 === "categories")) || (key0 === "meta")) || (key0 === "spec_details"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.title !== undefined){
const _errs2 = errors;
if(typeof data.title !== "string"){
validate20.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.layout !== undefined){
const _errs4 = errors;
if(typeof data.layout !== "string"){
validate20.errors = [{instancePath:instancePath+"/layout",schemaPath:"#/properties/layout/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.categories !== undefined){
let data2 = data.categories;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(typeof data2[i0] !== "string"){
validate20.errors = [{instancePath:instancePath+"/categories/" + i0,schemaPath:"#/properties/categories/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.meta !== undefined){
let data4 = data.meta;
const _errs10 = errors;
const _errs11 = errors;
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((((((data4.compilers === undefined) && (missing1 = "compilers")) || ((data4.num_specs === undefined) && (missing1 = "num_specs"))) || ((data4.num_specs_by_stack === undefined) && (missing1 = "num_specs_by_stack"))) || ((data4.oss === undefined) && (missing1 = "oss"))) || ((data4.platforms === undefined) && (missing1 = "platforms"))) || ((data4.stacks === undefined) && (missing1 = "stacks"))) || ((data4.targets === undefined) && (missing1 = "targets"))) || ((data4.versions === undefined) && (missing1 = "versions"))){
validate20.errors = [{instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key1 in data4){
if(!((((((((key1 === "compilers") || (key1 === "num_specs")) || (key1 === "num_specs_by_stack")) || (key1 === "oss")) || (key1 === "platforms")) || (key1 === "stacks")) || (key1 === "targets")) || (key1 === "versions"))){
validate20.errors = [{instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data4.compilers !== undefined){
let data5 = data4.compilers;
const _errs14 = errors;
if(errors === _errs14){
if(Array.isArray(data5)){
var valid4 = true;
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
const _errs16 = errors;
if(typeof data5[i1] !== "string"){
validate20.errors = [{instancePath:instancePath+"/meta/compilers/" + i1,schemaPath:"#/$defs/meta/properties/compilers/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs16 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/meta/compilers",schemaPath:"#/$defs/meta/properties/compilers/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.num_specs !== undefined){
let data7 = data4.num_specs;
const _errs18 = errors;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate20.errors = [{instancePath:instancePath+"/meta/num_specs",schemaPath:"#/$defs/meta/properties/num_specs/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.num_specs_by_stack !== undefined){
let data8 = data4.num_specs_by_stack;
const _errs20 = errors;
if(errors === _errs20){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key2 in data8){
let data9 = data8[key2];
const _errs23 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate20.errors = [{instancePath:instancePath+"/meta/num_specs_by_stack/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/meta/properties/num_specs_by_stack/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
var valid5 = _errs23 === errors;
if(!valid5){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/meta/num_specs_by_stack",schemaPath:"#/$defs/meta/properties/num_specs_by_stack/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.oss !== undefined){
let data10 = data4.oss;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data10)){
var valid6 = true;
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
const _errs27 = errors;
if(typeof data10[i2] !== "string"){
validate20.errors = [{instancePath:instancePath+"/meta/oss/" + i2,schemaPath:"#/$defs/meta/properties/oss/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid6 = _errs27 === errors;
if(!valid6){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/meta/oss",schemaPath:"#/$defs/meta/properties/oss/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.platforms !== undefined){
let data12 = data4.platforms;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data12)){
var valid7 = true;
const len3 = data12.length;
for(let i3=0; i3<len3; i3++){
const _errs31 = errors;
if(typeof data12[i3] !== "string"){
validate20.errors = [{instancePath:instancePath+"/meta/platforms/" + i3,schemaPath:"#/$defs/meta/properties/platforms/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs31 === errors;
if(!valid7){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/meta/platforms",schemaPath:"#/$defs/meta/properties/platforms/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs29 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.stacks !== undefined){
let data14 = data4.stacks;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data14)){
var valid8 = true;
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
const _errs35 = errors;
if(typeof data14[i4] !== "string"){
validate20.errors = [{instancePath:instancePath+"/meta/stacks/" + i4,schemaPath:"#/$defs/meta/properties/stacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid8 = _errs35 === errors;
if(!valid8){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/meta/stacks",schemaPath:"#/$defs/meta/properties/stacks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs33 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.targets !== undefined){
let data16 = data4.targets;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data16)){
var valid9 = true;
const len5 = data16.length;
for(let i5=0; i5<len5; i5++){
const _errs39 = errors;
if(typeof data16[i5] !== "string"){
validate20.errors = [{instancePath:instancePath+"/meta/targets/" + i5,schemaPath:"#/$defs/meta/properties/targets/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs39 === errors;
if(!valid9){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/meta/targets",schemaPath:"#/$defs/meta/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs37 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data4.versions !== undefined){
let data18 = data4.versions;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data18)){
var valid10 = true;
const len6 = data18.length;
for(let i6=0; i6<len6; i6++){
const _errs43 = errors;
if(typeof data18[i6] !== "string"){
validate20.errors = [{instancePath:instancePath+"/meta/versions/" + i6,schemaPath:"#/$defs/meta/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid10 = _errs43 === errors;
if(!valid10){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/meta/versions",schemaPath:"#/$defs/meta/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs41 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/meta",schemaPath:"#/$defs/meta/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec_details !== undefined){
let data20 = data.spec_details;
const _errs45 = errors;
if(errors === _errs45){
if(Array.isArray(data20)){
var valid11 = true;
const len7 = data20.length;
for(let i7=0; i7<len7; i7++){
let data21 = data20[i7];
const _errs47 = errors;
const _errs48 = errors;
if(errors === _errs48){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing2;
if((((((((((data21.compiler === undefined) && (missing2 = "compiler")) || ((data21.hash === undefined) && (missing2 = "hash"))) || ((data21.os === undefined) && (missing2 = "os"))) || ((data21.platform === undefined) && (missing2 = "platform"))) || ((data21.size === undefined) && (missing2 = "size"))) || ((data21.stacks === undefined) && (missing2 = "stacks"))) || ((data21.target === undefined) && (missing2 = "target"))) || ((data21.variants === undefined) && (missing2 = "variants"))) || ((data21.versions === undefined) && (missing2 = "versions"))){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs50 = errors;
for(const key3 in data21){
if(!(func1.call(schema33.properties, key3))){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs50 === errors){
if(data21.compiler !== undefined){
const _errs51 = errors;
if(typeof data21.compiler !== "string"){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/compiler",schemaPath:"#/$defs/spec/properties/compiler/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs51 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.hash !== undefined){
const _errs53 = errors;
if(typeof data21.hash !== "string"){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/hash",schemaPath:"#/$defs/spec/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs53 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.os !== undefined){
const _errs55 = errors;
if(typeof data21.os !== "string"){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/os",schemaPath:"#/$defs/spec/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs55 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.platform !== undefined){
const _errs57 = errors;
if(typeof data21.platform !== "string"){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/platform",schemaPath:"#/$defs/spec/properties/platform/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs57 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.size !== undefined){
let data26 = data21.size;
const _errs59 = errors;
if((typeof data26 !== "string") && (!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26))))){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/size",schemaPath:"#/$defs/spec/properties/size/type",keyword:"type",params:{type: schema33.properties.size.type},message:"must be string,integer"}];
return false;
}
var valid13 = _errs59 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.stacks !== undefined){
let data27 = data21.stacks;
const _errs61 = errors;
if(errors === _errs61){
if(Array.isArray(data27)){
var valid14 = true;
const len8 = data27.length;
for(let i8=0; i8<len8; i8++){
const _errs63 = errors;
if(typeof data27[i8] !== "string"){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/stacks/" + i8,schemaPath:"#/$defs/spec/properties/stacks/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid14 = _errs63 === errors;
if(!valid14){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/stacks",schemaPath:"#/$defs/spec/properties/stacks/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid13 = _errs61 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.tarball !== undefined){
const _errs65 = errors;
if(typeof data21.tarball !== "string"){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/tarball",schemaPath:"#/$defs/spec/properties/tarball/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs65 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.target !== undefined){
const _errs67 = errors;
if(typeof data21.target !== "string"){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/target",schemaPath:"#/$defs/spec/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs67 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.variants !== undefined){
let data31 = data21.variants;
const _errs69 = errors;
if(errors === _errs69){
if(Array.isArray(data31)){
var valid15 = true;
const len9 = data31.length;
for(let i9=0; i9<len9; i9++){
const _errs71 = errors;
if(typeof data31[i9] !== "string"){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/variants/" + i9,schemaPath:"#/$defs/spec/properties/variants/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid15 = _errs71 === errors;
if(!valid15){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/variants",schemaPath:"#/$defs/spec/properties/variants/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid13 = _errs69 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data21.versions !== undefined){
let data33 = data21.versions;
const _errs73 = errors;
if(errors === _errs73){
if(Array.isArray(data33)){
var valid16 = true;
const len10 = data33.length;
for(let i10=0; i10<len10; i10++){
const _errs75 = errors;
if(typeof data33[i10] !== "string"){
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/versions/" + i10,schemaPath:"#/$defs/spec/properties/versions/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid16 = _errs75 === errors;
if(!valid16){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7+"/versions",schemaPath:"#/$defs/spec/properties/versions/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid13 = _errs73 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec_details/" + i7,schemaPath:"#/$defs/spec/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs47 === errors;
if(!valid11){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/spec_details",schemaPath:"#/properties/spec_details/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
