@echo off
rem Starts attune with the Java of JAVA_HOME, or else the one on the PATH.
rem No blocks in parentheses around a path: one in "Program Files (x86)" would end them.
setlocal
set "ATTUNE_HOME=%~dp0.."
set "ATTUNE_JAVA=java.exe"
if defined JAVA_HOME set "ATTUNE_JAVA=%JAVA_HOME%\bin\java.exe"

set "ATTUNE_ANSWER=%TEMP%\attune-%RANDOM%-%RANDOM%.txt"
"%ATTUNE_JAVA%" -version 2>"%ATTUNE_ANSWER%"
if errorlevel 1 goto nojava
set "ATTUNE_VERSION="
for /f "usebackq tokens=2,3" %%v in ("%ATTUNE_ANSWER%") do if "%%v"=="version" set "ATTUNE_VERSION=%%~w"
del "%ATTUNE_ANSWER%" >nul 2>&1
set "ATTUNE_MAJOR=17"
for /f "tokens=1 delims=.-+" %%m in ("%ATTUNE_VERSION%") do set "ATTUNE_MAJOR=%%m"
if %ATTUNE_MAJOR% LSS 17 goto oldjava

rem The report is UTF-8; the console is told so while it is written.
set "ATTUNE_CODEPAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "ATTUNE_CODEPAGE=%%c"
chcp 65001 >nul
"%ATTUNE_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%ATTUNE_HOME%\lib\*" dev.attune.runner.Attune %*
set "ATTUNE_EXIT=%ERRORLEVEL%"
if defined ATTUNE_CODEPAGE chcp %ATTUNE_CODEPAGE% >nul
exit /b %ATTUNE_EXIT%

:nojava
del "%ATTUNE_ANSWER%" >nul 2>&1
echo attune: error[JAVA]: no java was found at "%ATTUNE_JAVA%"; install Java 17 or newer, or set JAVA_HOME 1>&2
exit /b 2

:oldjava
echo attune: error[JAVA]: "%ATTUNE_JAVA%" is Java %ATTUNE_VERSION%; expected 17 or newer 1>&2
exit /b 2
