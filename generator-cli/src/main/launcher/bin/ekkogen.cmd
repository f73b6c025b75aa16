@echo off
rem Runs the ekkogen command with the jars in ..\lib. JAVA_HOME chooses the Java.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow -Dpolyglot.engine.WarnInterpreterOnly=false -jar "%~dp0..\lib\ekkogen-cli.jar" %*
exit /b %ERRORLEVEL%
