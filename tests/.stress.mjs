import { readTeaEssay, readFirstEssay, readSiteGlossary } from '/work/main/tests/core/search/read-fixture.ts';
import { openSearch } from '/work/main/tests/bench/open-search.ts';
import ST from '/work/main/node_modules/opencc-js/dist/esm-lib/dict/STPhrases.js';
import { Converter } from 'opencc-js'; import { pinyin } from 'pinyin-pro';
const glossary=await readSiteGlossary(); const verbose=process.argv.includes('-v');
const common=[...new Set((await import('/work/main/node_modules/opencc-js/dist/esm-lib/dict/STPhrases.js')).default.split('|').map(x=>x.split(' ')[0]))];
let seed=Number(process.argv[2]||7); const rnd=()=>((seed=(seed*1103515245+12345)%2147483648)/2147483648); const pick=a=>a[Math.floor(rnd()*a.length)];
for(const essay of [await readFirstEssay(), await readTeaEssay()]){
  const s=await openSearch([essay],glossary); console.log('==',essay.id,essay.claims.length,essay.passages.length);
  const units=[...essay.claims,...essay.passages]; const whole=[...units.map(u=>u.text),...essay.sections.map(x=>x.title),essay.frontMatter.title].join('\n');
  const norm=t=>t.normalize('NFKC').toLowerCase().replace(/\s+/g,'');
  async function run(name,cases){let ok=0,p=0,np=0,fails=[],near=0; for(const [q,id] of cases){const {hits}=await s.search(q); const top=hits.slice(0,5); const i=top.findIndex(h=>h.record.id===id); if(hits[0]?.near)near++;
    const containing=top.filter(h=>norm(h.record.text).includes(norm(q)));
    const good=i>=0||(hits.length>5&&containing.length===5&&hits.some(h=>h.record.id===id)); if(good)ok++; else fails.push(q+'→'+id+' got '+top.map(h=>h.record.id).join(','));}
    console.log(name,cases.length,(ok/cases.length).toFixed(4),'near',near,fails.slice(0,verbose?40:6).join(' | '));}
  async function neg(name,qs){let e=0,f=[];for(const q of qs){const {hits}=await s.search(q); if(!hits.length)e++; else f.push(q+'→'+(hits[0].near?'~':'')+hits[0].spans.slice(0,2).map(x=>hits[0].record.text.slice(x.start,x.end)).join('/'));} console.log(name,qs.length,(e/qs.length).toFixed(4),f.slice(0,verbose?60:10).join(' | '));}
  const subs=[]; for(const u of units) for(const seg of u.text.split(/[\p{P}\p{S}\s]+/u)) for(let n=2;n<=6;n++) for(let i=0;i+n<=seg.length;i++) subs.push([seg.slice(i,i+n),u.id]);
  const t0=performance.now(); await run('substrings',subs.filter(()=>process.argv.includes('-all')||rnd()<.4)); console.log(((performance.now()-t0)/1000).toFixed(1)+'s');
  const seg=new Intl.Segmenter('zh',{granularity:'word'}); const words=units.flatMap(u=>[...seg.segment(u.text)].filter(x=>x.isWordLike&&/^\p{Script=Han}{2,}$/u.test(x.segment)).map(x=>[x.segment,u.id]));
  const toT=Converter({from:'cn',to:'t'}),toTw=Converter({from:'cn',to:'twp'});
  await run('trad',words.map(([w,i])=>[toT(w),i])); await run('tw',words.map(([w,i])=>[toTw(w),i]));
  await run('pinyin',words.map(([w,i])=>[pinyin(w,{toneType:'none',separator:'',v:true}),i]));
  const pairs=units.flatMap(u=>[...seg.segment(u.text)].map((x,k,a)=>[x.segment,a[k+1]?.segment]).filter(([a,b])=>/^\p{Script=Han}{2,}$/u.test(a)&&/^\p{Script=Han}{2,}$/u.test(b??'')).map(([a,b])=>[a,b,u.id]));
  await run('adjacent',pairs.map(([a,b,i])=>[a+b,i])); await run('pinyin2',pairs.map(([a,b,i])=>[pinyin(a+b,{toneType:'none',separator:'',v:true}),i]));
  await run('pinyin split',pairs.map(([a,b,i])=>[pinyin(a+b,{toneType:'none',separator:' ',v:true}),i]));
  const two=units.flatMap(u=>{const w=words.filter(x=>x[1]===u.id).map(x=>x[0]); return w.length<3?[]:[0,1,2].map(()=>[pick(w)+' '+pick(w),u.id]);}); await run('two terms',two);
  const chars=[...new Set(common.join(''))].filter(c=>!whole.includes(c));
  const lens=words.filter(([w])=>w.length>=3).concat(pairs.map(([a,b,i])=>[a+b,i]).filter(([w])=>w.length<=5));
  await run('wrong char',lens.map(([w,i])=>{const k=Math.floor(rnd()*w.length);return [w.slice(0,k)+pick(chars)+w.slice(k+1),i];}));
  const by={}; for(const c of new Set(common.join('')))(by[pinyin(c,{toneType:'none'})]??=[]).push(c);
  await run('homophone',lens.concat(words.filter(([w])=>w.length===2)).map(([w,i])=>{const k=Math.floor(rnd()*w.length);const h=by[pinyin(w[k],{toneType:'none'})]??[w[k]];return [w.slice(0,k)+pick(h)+w.slice(k+1),i];}));
  for(const n of [2,3,4]) await neg('absent '+n,common.filter(w=>w.length===n&&!whole.includes(w)).filter(()=>rnd()<.06).slice(0,700));
  await neg('numbers',Array.from({length:400},()=>{const k=rnd();return k<.3?String(Math.floor(rnd()*9990)+10):k<.5?(rnd()*1000).toFixed(1):k<.65?`1/${Math.floor(rnd()*90)+2}`:k<.8?`${Math.floor(rnd()*98)+2}%`:`${Math.floor(rnd()*9000)}亿`}).filter(n=>!whole.replace(/,/g,'').includes(n)));
  await neg('english',['blockchain','Kubernetes','apple','guitar','mountain','football','weather','elephant','python','java','docker','react','bitcoin','tesla','iphone','samsung','coffee shop','star wars','deep learning','quantum','piano','tennis','banana','restaurant','H100','GPT-5','FP16','R2','V4','GPT-4','Llama','Claude','Gemini','open sea','test','model','kind','basketball','painting','dinosaur']);
  await s.close();
}
