"use strict";const __nodeRequire=require;
var import_HLZAUWLB=require("./HLZAUWLB.js"),import_node_worker_threads=require("node:worker_threads");function serve({thread,terms,units,memory},rules2,source,deliver){let board=new import_HLZAUWLB.Board(
memory),{look,corpusRules}=(0,import_HLZAUWLB.lookBy)(terms,rules2,source),lookAt=page=>{if(page===void 0)return null;let result=look.at(page.page,page.way,page.isRenamed,corpusRules);return result!==
void 0&&result.crashes.length>0?null:(board.addPage(),result)};for(;;){board.waitForRoom();let unit=board.isStopped?void 0:board.claimNext(thread);if(unit===void 0)return;let looked=[],weight=0;for(let page of(0,import_HLZAUWLB.unpack)(
units[unit])){if(board.isStopped||board.isFull(weight))break;let one=lookAt(page);looked.push(one),weight+=(0,import_HLZAUWLB.weightOfPage)(one)}board.addAhead(weight),deliver({unit,looked,weight})}}var port=import_node_worker_threads.parentPort;
port.once("message",order=>{serve(order,import_HLZAUWLB.rules,(0,import_HLZAUWLB.pageSource)(),delivery=>port.postMessage((0,import_HLZAUWLB.packDelivery)(delivery)))});
