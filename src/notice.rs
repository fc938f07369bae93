//! What the stages notice about a draft on their way: one constant each, with its name, its reason and its examples.

use crate::finding::Strength;

/// Something that a stage notices about a draft.
#[derive(Debug)]
pub struct Notice {
    /// What is wrong, in kebab-case: `small-mark`.
    pub name: &'static str,
    /// What is wrong, in Chinese, as a headline without a full stop.
    pub what: &'static str,
    /// Why it is wrong, and what was made of it: a sentence or two of Chinese.
    pub why: &'static str,
    /// What to do, in Chinese; the help of every finding that has none of its own.
    pub help: &'static str,
    /// Where it is laid down: `GB/T 9704—2012，7.3.3`, or `惯例`.
    pub clause: &'static str,
    /// How binding it is.
    pub strength: Strength,
    /// Drafts with the mistake and without; none where no small draft shows it.
    pub examples: &'static [Example],
}

/// A small draft with a mistake, and the same without.
#[derive(Debug)]
pub struct Example {
    /// Has this one mistake and no other.
    pub wrong: &'static str,
    /// Has none; where there is a fix, what the fix makes of `wrong`.
    pub right: &'static str,
}

/// All of them.
pub const ALL: [&Notice; 25] = [
    &CONTROL_CHARACTER, &STRAY_CONTROL, &HIDDEN_CHARACTER, &PRIVATE_CHARACTER, &RARE_CHARACTER, &FRONT_MATTER, &UNKNOWN_FIELD,
    &FIELD_CONTRADICTION, &UNKNOWN_SEAL, &UNKNOWN_INSTRUCTION, &HEADING_STOP, &NUMBER_NOT_COUNTED, &POINTS_NOT_JOINED,
    &CONTENTS_EMPTY, &CONTENTS_ESTIMATED, &CONTENTS_REFUSED, &SMALL_MARK, &LETTER_MARK, &TITLE_LINES, &FIRST_PAGE,
    &SIGNATURE_ALONE, &PICTURE, &NOTE_MISSING, &NOTE_UNMARKED, &LINK_ADDRESS,
];

pub const CONTROL_CHARACTER: Notice = Notice {
    name: "control-character",
    what: "有 Word 文档不允许的控制字符",
    why: "这类字符看不见，Word 文档里不允许出现，排版时已经去掉；它们常在转换、粘贴时混入，旁边可能还丢了字。",
    help: "检查此处是否有文字丢失，删去控制字符",
    clause: "XML 1.0，2.2",
    strength: Strength::Should,
    examples: &[Example { wrong: "普查工作\u{1}已经完成。\n", right: "普查工作已经完成。\n" }],
};

pub const STRAY_CONTROL: Notice = Notice {
    name: "stray-control",
    what: "有不可见的控制字符",
    why: "多为编码转换的残留，印不出来，却会妨碍查找和复制。原样保留在文中。",
    help: "删去控制字符",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[Example { wrong: "普查工作\u{86}已经完成。\n", right: "普查工作已经完成。\n" }],
};

pub const HIDDEN_CHARACTER: Notice = Notice {
    name: "hidden-character",
    what: "有零宽或方向控制字符",
    why: "多从网页复制而来，看不见，却会使查找落空、断行异常。原样保留在文中。",
    help: "删去这些字符",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[Example { wrong: "普查\u{200b}工作已经完成。\n", right: "普查工作已经完成。\n" }],
};

pub const PRIVATE_CHARACTER: Notice = Notice {
    name: "private-character",
    what: "有造字",
    why: "造字只在造它的那台电脑上有字形，别处打开是空白或方框。人名、地名用字大多已有正式编码。",
    help: "换用正式编码的字",
    clause: "GB 18030—2022",
    strength: Strength::Should,
    examples: &[Example { wrong: "普查工作由林\u{e5e5}远负责。\n", right: "普查工作由林知远负责。\n" }],
};

pub const RARE_CHARACTER: Notice = Notice {
    name: "rare-character",
    what: "有字体里没有的生僻字",
    why: "公文所用字体收字有限，生僻字已改用收字较全的字体，笔形会与旁边的字略有不同。",
    help: "在成品中核对这些字的字形",
    clause: "GB/T 9704—2012，5.2.2",
    strength: Strength::Should,
    examples: &[Example { wrong: "普查工作由林\u{20bb7}远负责。\n", right: "普查工作由林知远负责。\n" }],
};

pub const FRONT_MATTER: Notice = Notice {
    name: "front-matter",
    what: "文件开头的字段写法不对",
    why: "Markdown 文件开头的字段夹在两行 --- 之间，一行一个，写作“名称: 值”；写法不对的行不知是什么，没有印出。",
    help: "写成“名称: 值”，并在最后一个字段下面写一行 ---",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[
        Example {
            wrong: "---\n标题: 水库普查工作总结\n成文日期\n---\n\n普查工作已经完成。\n",
            right: "---\n标题: 水库普查工作总结\n---\n\n普查工作已经完成。\n",
        },
        Example {
            wrong: "---\n标题: 水库普查工作总结\n\n普查工作已经完成。\n",
            right: "---\n标题: 水库普查工作总结\n---\n\n普查工作已经完成。\n",
        },
    ],
};

pub const UNKNOWN_FIELD: Notice = Notice {
    name: "unknown-field",
    what: "文件开头有不认识的字段",
    why: "文件开头的字段写的是标题、主送、成文日期等要素；不认识的字段无处可放，内容没有印出。",
    help: "改用“标题、主送、署名、成文日期、附件、抄送”等字段名，或把内容写进正文",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[
        Example {
            wrong: "---\n标题: 水库普查工作总结\n心情: 好\n---\n\n普查工作已经完成。\n",
            right: "---\n标题: 水库普查工作总结\n---\n\n普查工作已经完成。\n",
        },
        Example {
            wrong: "印章：加盖\n签名人：李青山\n水库普查工作总结\n普查工作已经完成。\n",
            right: "印章：加盖\n水库普查工作总结\n普查工作已经完成。\n",
        },
    ],
};

pub const FIELD_CONTRADICTION: Notice = Notice {
    name: "field-contradiction",
    what: "同一要素有两种写法",
    why: "标题、文号、日期等在文件开头的字段、单位资料和正文里各写一遍，说法却不一样；只能印出其中一种。",
    help: "核对后改成一致",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[Example {
        wrong: "---\n标题: 水库普查工作总结\n文号: 云政发〔2026〕5号\n---\n\n云政发〔2026〕6号\n\n# 水库普查工作总结\n\n普查工作已经完成。\n",
        right: "---\n标题: 水库普查工作总结\n文号: 云政发〔2026〕6号\n---\n\n云政发〔2026〕6号\n\n# 水库普查工作总结\n\n普查工作已经完成。\n",
    }],
};

pub const UNKNOWN_SEAL: Notice = Notice {
    name: "unknown-seal",
    what: "不知怎样用印",
    why: "印章一项决定署名和日期怎样排：加盖印章、不加盖印章、加盖签发人签名章各有格式。写法看不懂时按样式的规定排。",
    help: "写加盖、不加盖或签名章",
    clause: "GB/T 9704—2012，7.3.5",
    strength: Strength::Should,
    examples: &[Example {
        wrong: "---\n标题: 水库普查工作总结\n印章: 再说\n---\n\n普查工作已经完成。\n",
        right: "---\n标题: 水库普查工作总结\n印章: 加盖\n---\n\n普查工作已经完成。\n",
    }],
};

pub const UNKNOWN_INSTRUCTION: Notice = Notice {
    name: "unknown-instruction",
    what: "排版指令不认识",
    why: "以 #gongwen 或 <!-- gongwen: --> 写给本程序的指令没有看懂，没有执行；也可能是 allow 后面的规则名写错了。",
    help: "核对指令和规则名",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[
        Example { wrong: "#gongwen headnig 1\n基本情况\n", right: "#gongwen heading 1\n基本情况\n" },
        Example {
            wrong: "#gongwen allow placehodler\n普查工作已经完成。\n",
            right: "#gongwen allow placeholder\n普查工作由XX县承担。\n",
        },
    ],
};

pub const HEADING_STOP: Notice = Notice {
    name: "heading-stop",
    what: "独立成行的标题末尾有句号",
    why: "独立成行的标题不是句子，末尾不用句号，排版时已经略去；标题后接正文的，句号保留。",
    help: "删去句号",
    clause: "GB/T 15834—2011，附录 A.3",
    strength: Strength::Custom,
    examples: &[Example {
        wrong: "一、基本情况。\n普查工作已经完成。\n二、下一步打算\n抓好整改。\n",
        right: "一、基本情况\n普查工作已经完成。\n二、下一步打算\n抓好整改。\n",
    }],
};

pub const NUMBER_NOT_COUNTED: Notice = Notice {
    name: "number-not-counted",
    what: "有的序号不能自动编号",
    why: "要 Word 自动编号，序号须从一开始、前后相连、写法一致；做不到的已排成文字。",
    help: "理顺这些序号",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[],
};

pub const POINTS_NOT_JOINED: Notice = Notice {
    name: "points-not-joined",
    what: "小标题不宜写成“一是、二是”",
    why: "“一是……二是……”是连成段落的写法，须有二至十项，且各有正文相接；不合的已改用下一种序号。",
    help: "要写成“一是……二是……”，在每个标题下紧接一段正文",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[Example {
        wrong: "# 水库普查工作总结\n\n## 基本情况\n\n### 人员\n\n#### 专职\n\n专职人员已经到位。\n",
        right: "# 水库普查工作总结\n\n## 基本情况\n\n### 人员\n\n专职人员已经到位。\n",
    }],
};

pub const CONTENTS_EMPTY: Notice = Notice {
    name: "contents-empty",
    what: "没有可以列入目录的标题",
    why: "要求编制目录，稿件里却没有相应层次的标题，目录没有编。",
    help: "加上小标题，或不编目录",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[],
};

pub const CONTENTS_ESTIMATED: Notice = Notice {
    name: "contents-estimated",
    what: "目录的页码为估算",
    why: "页码要由 Word 排版后才能确定，现在目录里的是按字数估算的。",
    help: "在 Word 或 WPS 中更新目录",
    clause: "惯例",
    strength: Strength::Custom,
    examples: &[],
};

pub const CONTENTS_REFUSED: Notice = Notice {
    name: "contents-refused",
    what: "有版头的公文没有编目录",
    why: "版头在首页，首页又必须显示正文，版头前后都放不下目录。内容长的文件，通常作为附件印发，目录编在附件前面。",
    help: "不要求编目录；或把所印发的文件另排成一份，编好目录",
    clause: "GB/T 9704—2012，7.2、7.3.3",
    strength: Strength::Should,
    examples: &[],
};

pub const SMALL_MARK: Notice = Notice {
    name: "small-mark",
    what: "发文机关标志的字太小",
    why: "标志应醒目、美观、庄重；名称太长或联合行文的机关太多，版心里只排得下小字，标志就不再醒目。",
    help: "用规范化简称，或只用主办机关标志",
    clause: "GB/T 9704—2012，7.2.4",
    strength: Strength::Should,
    examples: &[Example {
        wrong: "---\n发文机关标志: 云岭县人民政府防汛抗旱和水利工程建设管理领导小组办公室文件\n---\n关于做好渠道清淤工作的通知\n各乡镇人民政府：\n请抓好落实。\n",
        right: "---\n发文机关标志: 云岭县人民政府文件\n---\n关于做好渠道清淤工作的通知\n各乡镇人民政府：\n请抓好落实。\n",
    }],
};

pub const LETTER_MARK: Notice = Notice {
    name: "letter-mark",
    what: "信函的标志不止一个机关",
    why: "联合行文的信函，发文机关标志使用主办机关的标志；稿件里写了几个机关，已照样排出。",
    help: "发文机关标志只写主办机关，其他机关写在标题和署名里",
    clause: "GB/T 9704—2012，10.1",
    strength: Strength::Should,
    examples: &[],
};

pub const TITLE_LINES: Notice = Notice {
    name: "title-lines",
    what: "标题一行排不下，又没有合适的断行处",
    why: "标题分行要词意完整、排列对称。这一行找不到不拆词的断行处，交由 Word 换行。",
    help: "缩短标题，或在标题中自行换行（Markdown 用 <br>）",
    clause: "GB/T 9704—2012，7.3.1",
    strength: Strength::Should,
    examples: &[Example {
        wrong: "# Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww\n\n普查工作已经完成。\n",
        right: "# 水库普查工作总结\n\n普查工作已经完成。\n",
    }],
};

pub const FIRST_PAGE: Notice = Notice {
    name: "first-page",
    what: "首页可能没有正文",
    why: "公文首页必须显示正文。按字数估算，版头、标题和主送机关已占满首页，正文要从第二页排起。",
    help: "主送机关太多的移到版记；联合行文的机关太多的，只用主办机关标志；标题太长的，缩短标题",
    clause: "GB/T 9704—2012，7.3.2、7.3.3",
    strength: Strength::Should,
    examples: &[],
};

pub const SIGNATURE_ALONE: Notice = Notice {
    name: "signature-alone",
    what: "署名可能单独成页",
    why: "署名、日期所在的页应有正文。按字数估算，正文恰好排满一页，署名会落到下一页。",
    help: "调整行距、字距或增删文字，使署名与正文同页",
    clause: "GB/T 9704—2012，7.3.5.5",
    strength: Strength::Should,
    examples: &[],
};

pub const PICTURE: Notice = Notice {
    name: "picture",
    what: "图片没有印出",
    why: "图片找不到、格式不支持、在网络上或须先转正的，以替代文字代替，或按原样排入。",
    help: "把图片放到稿件旁边，存为 PNG 或 JPEG",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[Example {
        wrong: "# 水库普查工作总结\n\n![](现场.png)\n\n普查工作已经完成。\n",
        right: "# 水库普查工作总结\n\n普查工作已经完成。\n",
    }],
};

pub const NOTE_MISSING: Notice = Notice {
    name: "note-missing",
    what: "脚注标记没有对应的注文",
    why: "[^1] 这样的标记要另有一行 [^1]: 开头的注文，才能排成脚注；写在脚注里的标记也排不成。这些标记已照原样印出。",
    help: "补上注文，或删去标记",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[Example {
        wrong: "# 水库普查工作总结\n\n普查工作已经完成[^1]。\n",
        right: "# 水库普查工作总结\n\n普查工作已经完成[^1]。\n\n[^1]: 截至2026年3月。\n",
    }],
};

pub const NOTE_UNMARKED: Notice = Notice {
    name: "note-unmarked",
    what: "脚注在文中没有对应的标记",
    why: "没有标记就不知道注的是哪里，也没有地方可排；注文已排成正文。同一标记有两条注文的，第二条也是这样。",
    help: "在所注之处写上标记，或删去这条脚注",
    clause: "惯例",
    strength: Strength::Should,
    examples: &[Example {
        wrong: "# 水库普查工作总结\n\n普查工作已经完成。\n\n[^1]: 截至2026年3月。\n",
        right: "# 水库普查工作总结\n\n普查工作已经完成[^1]。\n\n[^1]: 截至2026年3月。\n",
    }],
};

pub const LINK_ADDRESS: Notice = Notice {
    name: "link-address",
    what: "链接的网址没有印出",
    why: "公文不印超链接，纸上也点不开；只印链接的文字，网址略去。",
    help: "读者需要网址的，把网址写进正文",
    clause: "惯例",
    strength: Strength::Custom,
    examples: &[Example {
        wrong: "# 水库普查工作总结\n\n结果见[公示](https://example.cn/gs)。\n",
        right: "# 水库普查工作总结\n\n结果见<https://example.cn/gs>。\n",
    }],
};
