// Texts of the page in Chinese: signing in, and running the service.
export default {
  'role.READER': '读者', 'role.OFFICER': '审批人员', 'role.PLANNER': '规划人员', 'role.REVIEWER': '复核人员', 'role.ADMINISTRATOR': '管理员',
  'level.PUBLIC': '公开', 'level.INTERNAL': '内部', 'level.RESTRICTED': '受限',
  'form.copy': '复制', 'form.copied': '已复制', 'form.copyByHand': '已选中，请按 Ctrl+C 复制',
  'session.signIn': '登录', 'session.signOut': '退出登录', 'session.provider': '单点登录', 'session.login': '登录名', 'session.password': '密码', 'session.name': '姓名',
  'session.roles': '角色', 'session.and': '、', 'session.clearance': '可见密级', 'session.account': '我的账号', 'session.close': '关闭',
  'session.hello': '{name}，已登录', 'session.bye': '已退出登录', 'session.over': '登录已失效，请重新登录。已输入的内容都还在，登录后再操作一次即可。', 'session.wrong': '登录名或密码不对，或者账号已停用。',
  'session.locks': '连续五次不对，账号会锁定几分钟。', 'session.locked': '账号可能已锁定，最迟 {time} 可以再试，或请管理员解锁。', 'session.tooMany': '尝试太多，请等 {seconds} 秒，{time} 后再试。',
  'session.mustChoose': '这是一次性密码，请先设自己的密码。', 'session.chooseTitle': '设置密码', 'session.changePassword': '修改密码', 'session.old': '现在的密码',
  'session.new': '新密码', 'session.again': '再输一遍新密码', 'session.rules': '至少 12 个字符，不要用常见密码或登录名', 'session.choose': '设为新密码', 'session.differ': '两遍输入不一样。',
  'session.wrongOld': '现在的密码不对。', 'session.changed': '密码已修改',
  'tokens.own': '我的令牌（供程序使用）', 'tokens.none': '还没有令牌。', 'tokens.name': '用途', 'tokens.nameHint': '例如：QGIS、夜间任务', 'tokens.roles': '可用的角色（不勾即只读）',
  'tokens.clearance': '可见密级', 'tokens.asRoles': '按角色', 'tokens.expires': '到期日', 'tokens.make': '新建令牌', 'tokens.made': '令牌“{name}”',
  'tokens.once': '只显示这一次，请现在保存。', 'tokens.sees': '可见{level}', 'tokens.dates': '{created}建，{expires}到期，最近使用：{used}', 'tokens.never': '从未',
  'tokens.revoke': '作废', 'tokens.revokeOf': '作废令牌：{name}', 'tokens.revoked': '令牌已作废：{name}',
};
