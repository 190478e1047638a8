"use strict";const __nodeRequire=require;
var import_YQ7HNNJG=require("./YQ7HNNJG.js"),import_node_worker_threads=require("node:worker_threads");function serve({thread,terms,units,memory},rules2,source,deliver){let board=new import_YQ7HNNJG.Board(
memory),{look,corpusRules}=(0,import_YQ7HNNJG.lookBy)(terms,rules2,source),lookAt=page=>{if(page===void 0)return null;let result=look.at(page.page,page.way,page.isRenamed,corpusRules);return result!==
void 0&&result.crashes.length>0?null:(board.addPage(),result)};for(;;){board.waitForRoom();let unit=board.isStopped?void 0:board.claimNext(thread);if(unit===void 0)return;let looked=[],weight=0;for(let page of(0,import_YQ7HNNJG.unpack)(
units[unit])){if(board.isStopped||board.isFull(weight))break;let one=lookAt(page);looked.push(one),weight+=(0,import_YQ7HNNJG.weightOfPage)(one)}board.addAhead(weight),deliver({unit,looked,weight})}}var port=import_node_worker_threads.parentPort;
port.once("message",order=>{serve(order,import_YQ7HNNJG.rules,(0,import_YQ7HNNJG.pageSource)(),delivery=>port.postMessage((0,import_YQ7HNNJG.packDelivery)(delivery)))});
