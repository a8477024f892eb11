@echo off
rem Builds the generator with Maven when it is missing, then runs it.
setlocal
set "HOME_DIR=%~dp0"
if not exist "%HOME_DIR%target\baipi.jar" (
  call mvn -q -B -Dstyle.color=never -f "%HOME_DIR%pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package || exit /b 2
)
java -XX:TieredStopAtLevel=1 -Xss4m -Djruby.compile.mode=OFF -Djava.awt.headless=true -Djdk.console=java.base -Dfile.encoding=UTF-8 -Dbaipi.home="%HOME_DIR%." -jar "%HOME_DIR%target\baipi.jar" %*
