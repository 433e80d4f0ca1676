@echo off
chcp 65001 >nul
rem creditctl 的定时任务 (creditctl job install --print --windows)。
rem 存成 creditctl-jobs.cmd (UTF-8, 不带 BOM), 放在 creditctl.jar 旁边, 运行一次即登记; 改了再运行一次。
rem 正文写进旁边的 creditctl-jobs.log。时间按机器的时区。
set "CREDITCTL_HOME=/srv/credit"
if not "%~1"=="" goto %~1

rem 名单期满的移出, 记录留存
rem 不来信: 今天没有期满的
schtasks /Create /F /TN "creditctl\roster-expire" /SC DAILY /ST 00:50 /TR "\"%~f0\" roster-expire"

rem 重建专页, 检查, 发布; 检查不过就不发布
rem 不来信: 已发布, 或没有变化
schtasks /Create /F /TN "creditctl\site" /SC DAILY /ST 01:10 /TR "\"%~f0\" site"

rem 期限看板: 逾期的、三个工作日内到期的, 按责任单位分节
rem 不来信: 没有要公开的, 或今天放假
schtasks /Create /F /TN "creditctl\disclosure-due" /SC DAILY /ST 08:05 /TR "\"%~f0\" disclosure-due"

rem 工作时间每一刻钟报送一次; 对方不可达时数据留在库里, 下次再发
rem 不来信: 没有要报送的, 或都报送了
schtasks /Create /F /TN "creditctl\push-province" /SC DAILY /ST 08:00 /RI 15 /DU 0010:45 /TR "\"%~f0\" push-province"

rem 看门: 哪个任务没跑, 或没办成
rem 不来信: 都按时跑了; 它自己停了也不来信, 所以每月人工看一次 creditctl job status
schtasks /Create /F /TN "creditctl\job-status" /SC DAILY /ST 08:30 /TR "\"%~f0\" job-status"

rem 两个月后的工作日历在不在 (每年十一月起要导入下一年的)
rem 不来信: 日历够用
schtasks /Create /F /TN "creditctl\calendar-check" /SC WEEKLY /D MON /ST 09:00 /TR "\"%~f0\" calendar-check"

rem 上月公开情况报告, 每月第一个工作日才出
rem 不来信: 今天不是当月第一个工作日
schtasks /Create /F /TN "creditctl\disclosure-report" /SC DAILY /ST 09:00 /TR "\"%~f0\" disclosure-report"
exit /b

:roster-expire
java -jar "%~dp0creditctl.jar" roster expire --run --cron >>"%~dpn0.log" 2>&1 || exit /b
exit /b

:site
java -jar "%~dp0creditctl.jar" site build /srv/credit/site --cron --job site >>"%~dpn0.log" 2>&1 || exit /b
java -jar "%~dp0creditctl.jar" site check /srv/credit/site --fail-on error --cron --job site >>"%~dpn0.log" 2>&1 || exit /b
java -jar "%~dp0creditctl.jar" site publish /srv/credit/site --to /srv/www/credit --yes --cron --job site >>"%~dpn0.log" 2>&1 || exit /b
exit /b

:disclosure-due
java -jar "%~dp0creditctl.jar" disclosure due --within 3wd --group unit --cron --only-workdays >>"%~dpn0.log" 2>&1 || exit /b
exit /b

:push-province
java -jar "%~dp0creditctl.jar" push run --target province --jitter 60s --cron --job push-province >>"%~dpn0.log" 2>&1 || exit /b
exit /b

:job-status
java -jar "%~dp0creditctl.jar" job status --cron >>"%~dpn0.log" 2>&1 || exit /b
exit /b

:calendar-check
java -jar "%~dp0creditctl.jar" calendar check --until +2m --cron >>"%~dpn0.log" 2>&1 || exit /b
exit /b

:disclosure-report
java -jar "%~dp0creditctl.jar" disclosure report --period last-month --cron --only-first-workday >>"%~dpn0.log" 2>&1 || exit /b
exit /b
