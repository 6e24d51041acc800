import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const out='/tmp/s2';
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] });
for (const [theme,w,h] of [['light',1280,900],['dark',390,844],['light',320,700]]) {
const p = await b.newPage({ viewport:{width:w,height:h}, colorScheme: theme });
p.on('console',m=>console.log(m.type()+': '+m.text().slice(0,200)));
await p.goto('http://127.0.0.1:8123/'); await p.waitForSelector('html[data-ready]');
await p.screenshot({path:`${out}-${w}-top.png`});
await p.getByRole('button',{name:/^Trial: /}).click();
await p.screenshot({path:`${out}-${w}-choose.png`});
await p.keyboard.press('Escape');
await p.getByRole('button',{name:'Save',exact:true}).click();
await p.screenshot({path:`${out}-${w}-save.png`});
await p.keyboard.press('Escape');
await p.getByRole('button',{name:'Your own trial'}).click();
const d=p.getByRole('dialog',{name:'Your own trial'});
await d.getByLabel('Open a file').setInputFiles('/work/main/tests/reference/ctgov/NCT02552212.json');
await d.getByRole('heading',{name:/look it over/}).waitFor();
await p.screenshot({path:`${out}-${w}-reg0.png`});
const hh=await d.evaluate(e=>e.scrollHeight); console.log('height',hh, await d.getByText(/must be said/).innerText());
for (const [i,f] of [[1,0.15],[2,0.35],[3,0.8]]) { await d.evaluate((e,y)=>e.scrollTo(0,y),hh*f); await p.screenshot({path:`${out}-${w}-reg${i}.png`}); }
await d.evaluate(e=>e.scrollTo(0,0));
await d.getByLabel('Open a file').setInputFiles('/work/main/public/templates/contrasts.csv');
await p.waitForTimeout(800);
await p.screenshot({path:`${out}-${w}-csv.png`});
await d.getByLabel('Open a file').setInputFiles({name:'bad.csv',mimeType:'',buffer:Buffer.from(readFileSync('/work/main/public/templates/contrasts.csv','utf8').replace('-1.7,-0.5','1.7,-0.5').replace(',2.3',',-2.3'))});
await p.waitForTimeout(800);
await p.screenshot({path:`${out}-${w}-bad.png`});
await p.close(); }
await b.close();
